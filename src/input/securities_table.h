// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "containers/block.h"
#include "error.h"
#include "input/report.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * Whether bytes are a prepared list of securities: what write_securities_table() makes, read a hundred times faster
 * than JSON. UTF-8: a line, and four parts with '\f' between. Numbers are characters, see append_number().
 *
 *     siderail securities 2
 *     Nasdaq <tab> equity               kinds: an exchange and, if there is one, an asset class
 *     2                                 how many rows lie between those with former symbols
 *     META                              symbols
 *     0Meta Platforms, Inc. <tab> since <tab> until <tab> FB@2022-06-08 <tab> Facebook|FB
 *
 * The last part has, in each line, the number of a kind, the name and what is rare, empty fields at the end left out.
 */
bool is_securities_table(StringView bytes);

/**
 * Finds the lines of such a list; what is in most of them is read when it is needed. The list takes `block`, which the
 * bytes stand in. Errors: json_utf8; no_securities if there are none, or the list is
 * damaged or of another version.
 */
Expected<Securities> read_securities_table(StringView bytes, Block<char>& block, Report& report);

/** Writes all securities of a market. Tabs, line ends, form feeds and '|' in a text become blanks. */
String write_securities_table(const Market& market);

}  // namespace siderail::input
