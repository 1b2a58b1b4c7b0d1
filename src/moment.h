// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** A day of the proleptic Gregorian calendar. */
struct Day {
  int year = 1970;
  unsigned month = 1;  ///< 1 to 12
  unsigned day = 1;    ///< 1 to 31
};

/** Days from 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
std::int64_t days_from_civil(Day day);

/** The day that is `days` after 1970-01-01. Same source, civil_from_days. */
Day civil_from_days(std::int64_t days);

/** A point in time, or a whole day: an article dated "2024-03-19" must not be given an hour that nobody wrote. */
struct Moment {
  std::int64_t utc_s = 0;           ///< seconds from 1970-01-01T00:00:00Z; of a whole day, its midnight
  std::int16_t offset_minutes = 0;  ///< of the zone it was written in, east positive
  bool has_time = false;

  /** The same point in time as seen `offset` minutes east of UTC; unchanged for a whole day, or without an offset. */
  [[nodiscard]] Moment in_zone(const std::optional<int>& offset) const {
    return has_time && offset ? Moment{utc_s, static_cast<std::int16_t>(*offset), true} : *this;
  }
  /** The calendar day where it was written. */
  [[nodiscard]] Day local_day() const;
  /** "2024-03-19", "2024-03-19T09:00:00Z" or "2024-03-19T09:00:00-04:00". */
  [[nodiscard]] String iso() const;
  /** "2024-03-19", the local day. */
  [[nodiscard]] String iso_day() const;
};

/** Before, same (0) or after, as <=> would say. A whole day counts as its first second. */
inline int compare(const Moment& a, const Moment& b) { return a.utc_s < b.utc_s ? -1 : a.utc_s > b.utc_s ? 1 : 0; }

/** "March 19, 2024" for English (`locale` "en" or "en-..."), the ISO day "2024-03-19" for every other. */
String readable_day(const Moment& moment, StringView locale);

}  // namespace siderail
