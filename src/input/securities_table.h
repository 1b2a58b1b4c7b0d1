// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "error.h"
#include "input/report.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * Whether bytes are a prepared list of securities: what write_securities_table() makes, many times faster to read
 * than JSON. UTF-8, a security a line, fields between tabs, empty ones at the end left out:
 *
 *     siderail securities 1
 *     META <tab> Meta Platforms, Inc. <tab> Nasdaq <tab> type <tab> since <tab> until <tab> FB@2022-06-08 <tab>
 * Facebook|FB
 */
bool is_securities_table(StringView bytes);

/**
 * Finds the lines of such a list; what is in most of them is read when it is needed. Errors: json_utf8, no_securities.
 * Lines without symbol or name are skipped and reported.
 */
Expected<SecurityEntries> read_securities_table(StringView bytes, Report& report);

/** Writes all securities of a market. Tabs, line ends and '|' in a text become blanks. */
String write_securities_table(const Market& market);

}  // namespace siderail::input
