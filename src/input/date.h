// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "moment.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * Reads a date as publishers write it:
 * - ISO 8601: "2024-03-19", "2024-03-19T09:00:00.000Z", "2024-03-19 09:00", "20240319T090000", zones Z, +hh:mm, +hhmm;
 * - RFC 822: "Tue, 19 Mar 2024 09:00:00 GMT", and the like of it: "19-MAR-2024 09:00:00.00";
 * - prose: "March 19, 2024", "19 March 2024", "Published March 19, 2024 at 9:30 AM EST", "... at 9 a.m. ET", where
 * "ET", "CT", "MT" and "PT" have the summer time that the United States have had since 2007;
 * - of programs: "Tue Mar 19 09:00:00 2024", "Tue Mar 19 2024 09:00:00 GMT+0100";
 * - Unix time in digits: seconds (9 or 10), milli- (12, 13), micro- (15, 16) or nanoseconds (18, 19).
 *
 * A day without a time stays a whole day. A time without a zone is taken to be `default_offset_minutes` east of UTC.
 * What is no date, or outside the years 1900 to 2100, is nothing: never today.
 */
std::optional<Moment> parse_date(StringView text, int default_offset_minutes = 0);

}  // namespace siderail::input
