// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tickers {

/**
 * Whether a name that a writer used may stand for a registered one:
 *
 *     Ford                  FORD MOTOR CO                 its beginning, at the end of a word; blanks apart
 *     IBM                   INTERNATIONAL BUSINESS...     its initials
 *     D.R. Horton           HORTON D R INC /DE/           the same words in another order
 *     Intl Paper            INTERNATIONAL PAPER CO        words cut short
 *     Apple Computer        Apple Inc.                    but for what a company does
 *     Du Pont               E.I. DU PONT DE NEMOURS       without the initials before it
 *
 * A word that begins many names is not enough: "General" is no name for GENERAL ELECTRIC CO. Two of them are.
 */
bool agrees(StringView written, StringView registered);

/**
 * agrees() with the name of a security or one of its aliases, is short for it or what it is short for: "AmEx" for
 * AMERICAN EXPRESS CO, "Hewlett-Packard" for HP INC (HPQ).
 */
bool agrees(StringView written, const Security& security);

/**
 * The longest end of a run of words that agrees with a security: of "Shares of Ford Motor" the "Ford Motor". Gives the
 * byte at which it starts, or npos.
 */
std::size_t agreeing_start(StringView run, const Security& security);

/** Whether two names of securities are one, written out or cut short: "Rockwell Intl Corp", "ROCKWELL INTERNATIONAL".
 */
bool is_same_name(const Security& a, const Security& b);

/** Whether words are how the name of a security begins, blanks apart, up to the end of one of its words. */
bool begins_name(StringView written, const Security& security);

/** Whether a symbol is short for words rather than a ticker: "Information technology (IT)". */
bool is_acronym_of(StringView symbol, StringView words);

}  // namespace siderail::tickers
