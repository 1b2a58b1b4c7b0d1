// SPDX-License-Identifier: MIT
// Any bytes as a date: none, or one of the years 1900 to 2100 that is read again as it is written.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "check.h"
#include "input/date.h"
#include "moment.h"

namespace {

void check_date(const std::string_view& text, int offset_minutes) {
  const auto moment = siderail::input::parse_date(text, offset_minutes);
  if (!moment) return;
  const int year = moment->local_day().year;
  fuzz::require(year >= 1900 && year <= 2101, "a year that is none of ours", moment->iso());
  fuzz::require(moment->offset_minutes >= -15 * 60 && moment->offset_minutes <= 15 * 60, "no zone is as far as this");
  const auto again = siderail::input::parse_date(moment->iso());
  fuzz::require(again && again->utc_s == moment->utc_s && again->has_time == moment->has_time &&
                    again->offset_minutes == moment->offset_minutes,
                "a date is read as it was written", moment->iso());
  fuzz::require(siderail::utf8::find_invalid(readable_day(*moment, "en")) == std::string_view::npos, "not UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto copy = std::make_unique<char[]>(size);
  std::copy(data, data + size, copy.get());
  for (const int offset_minutes : {0, 330, -720}) check_date({copy.get(), size}, offset_minutes);
  return 0;
}
