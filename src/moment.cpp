// SPDX-License-Identifier: MIT
#include "moment.h"

#include "text/word_list.h"

namespace siderail {
namespace {

constexpr std::int64_t day_s = 86'400;

String padded(std::int64_t value, std::size_t width) {
  String digits = to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

String iso_of(Day day) { return padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2); }

std::int64_t floor_days(std::int64_t seconds) { return seconds / day_s - (seconds % day_s < 0 ? 1 : 0); }

}  // namespace

std::int64_t days_from_civil(Day day) {
  const std::int64_t year = day.year - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = day.month;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day.day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

Day civil_from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const auto month = static_cast<unsigned>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  const auto day = static_cast<unsigned>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

Day Moment::local_day() const { return civil_from_days(floor_days(utc_s + std::int64_t{offset_minutes} * 60)); }

String Moment::iso_day() const { return iso_of(local_day()); }

String Moment::iso() const {
  if (!has_time) return iso_day();
  const std::int64_t local_s = utc_s + std::int64_t{offset_minutes} * 60;
  const std::int64_t second_of_day = local_s - floor_days(local_s) * day_s;
  String text = iso_day() + 'T' + padded(second_of_day / 3600, 2) + ':' + padded(second_of_day / 60 % 60, 2) + ':' +
                padded(second_of_day % 60, 2);
  if (offset_minutes == 0) return text + 'Z';
  const int minutes = offset_minutes < 0 ? -offset_minutes : offset_minutes;
  return text + (offset_minutes < 0 ? '-' : '+') + padded(minutes / 60, 2) + ':' + padded(minutes % 60, 2);
}

String readable_day(const Moment& moment, StringView locale) {
  constexpr char months[] = "January February March April May June July August September October November December";
  const bool english = locale == "en" || locale.substr(0, 3) == "en-";
  if (!english) return moment.iso_day();
  const Day day = moment.local_day();
  return String(word_at(months, day.month - 1)) + ' ' + to_string(day.day) + ", " + to_string(day.year);
}

}  // namespace siderail
