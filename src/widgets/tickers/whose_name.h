// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "article/market.h"
#include "text/string_view.h"
#include "widgets/tickers/detect.h"
#include "widgets/tickers/name_index.h"

namespace siderail::tickers {

/**
 * Where the name of a security begins in the text before a symbol, or npos: where the capitalised words there agree
 * with it, where the symbol says what they leave out ("Oxy (NYSE: OXY)"), or where it stands letter by letter, whatever
 * letters and signs it has ("K mart Corp <KM>").
 */
std::size_t name_start(const Written& written, StringView text, const Security& security);

/**
 * Whether a name that agrees with a security is rather, or part of, that of another company on the list: "Bell Atlantic
 * (ARC)", "Sony (SFGRF)". A word that begins the name of a security with a symbol like it may also be another's whole
 * name: "Vertex (VRTX)".
 */
bool is_name_of_another(const Written& written, StringView text, Span name, const Security& security, NameIndex& names);

}  // namespace siderail::tickers
