// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "text/string_view.h"

namespace siderail::tickers {

/**
 * Whether a single word that a writer used is short for a registered name, or several are what it is short for. `whole`
 * is the registered name in the form of name_words().
 *
 *     Citi, Pepsi       CITIGROUP INC, PEPSICO INC     without the form that is joined to it
 *     TSMC, DEC         TAIWAN SEMICONDUCTOR...        its initials, the legal form's among them
 *     AmEx, BofA        AMERICAN EXPRESS CO            how its words begin, with capitals where they do
 *     Hewlett-Packard   HP INC (HPQ)                   the words that its letters stand for
 */
bool is_short_or_long_for(StringView written, const Security& security, StringView whole);

}  // namespace siderail::tickers
