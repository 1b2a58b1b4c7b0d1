// SPDX-License-Identifier: MIT
#include "input/date.h"

#include <array>
#include <cstdint>

#include "text/fold.h"
#include "text/string.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

/** As far from UTC as any zone is. */
constexpr int max_offset_hours = 14;

bool is_digit(char c) { return utf8::is_digit(static_cast<unsigned char>(c)); }
bool is_letter(char c) { return utf8::is_ascii_letter(static_cast<unsigned char>(c)); }

/** What the words and numbers of a date have said so far; 0 or -1: nothing yet. */
struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = -1;
  int minute = 0;
  int second = 0;
  std::optional<int> offset_minutes;
  bool has_us_zone = false;  ///< the offset is that of winter: "ET" is EST or EDT by the day
};

/** 1 to 12 for "mar", "March", "sept"; 0 for anything else. */
int month_number(StringView lower_word) {
  constexpr char months[] = "january february march april may june july august september october november december";
  for (int month = 1; month <= 12 && lower_word.size() >= 3; ++month) {
    if (word_at(months, static_cast<std::size_t>(month - 1)).starts_with(lower_word)) return month;
  }
  return 0;
}

/** Minutes east of UTC of the zone names that feeds use. */
std::optional<int> zone_offset(StringView lower_word) {
  constexpr char zones[] =
      "z ut utc gmt wet bst west cet cest eet eest msk ist jst kst est edt cst cdt mst mdt pst pdt et ct mt pt";
  static constexpr std::array<std::int16_t, 27> offsets = {0,    0,    0,    0,    0,    60,   60,   60,   120,
                                                           120,  180,  180,  330,  540,  540,  -300, -240, -360,
                                                           -300, -420, -360, -480, -420, -300, -360, -420, -480};
  const std::size_t position = find_word(zones, lower_word);
  return position == StringView::npos ? std::nullopt : std::optional<int>(offsets[position]);
}

/** 0 for Sunday. */
int weekday(int year, unsigned month, unsigned day) {
  return static_cast<int>((days_from_civil({year, month, day}) + 4) % 7 + 7) % 7;
}

/** Whether clocks in the United States are an hour ahead: from the second Sunday of March to the first of November. */
bool is_us_summer(const Parts& parts) {
  const int second_of_march = 8 + (7 - weekday(parts.year, 3, 8)) % 7;
  const int first_of_november = 1 + (7 - weekday(parts.year, 11, 1)) % 7;
  return (parts.month > 3 && parts.month < 11) || (parts.month == 3 && parts.day >= second_of_march) ||
         (parts.month == 11 && parts.day < first_of_november);
}

/** Reads a date from left to right, piece by piece. */
class Reader {
 public:
  explicit Reader(StringView text) : text_(text) {}

  std::optional<Parts> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c)) {
        if (!take_number()) return std::nullopt;
      } else if (is_letter(c)) {
        take_word();
      } else if ((c == '+' || c == '-') && parts_.year != 0 && parts_.day != 0 && digit_count_at(at_ + 1) > 0) {
        if (!take_offset()) return std::nullopt;
      } else {
        ++at_;
      }
    }
    return parts_;
  }

 private:
  int digits(std::size_t most) {
    int value = 0;
    for (std::size_t taken = 0; taken < most && at_ < text_.size() && is_digit(text_[at_]); ++taken) {
      value = value * 10 + (text_[at_++] - '0');
    }
    return value;
  }

  [[nodiscard]] std::size_t digit_count_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return end - at;
  }

  [[nodiscard]] std::size_t digit_count() const { return digit_count_at(at_); }

  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take_number() {
    const std::size_t count = digit_count();
    const bool is_clock = count <= 2 && text_.substr(at_ + count).starts_with(':');
    const bool is_time = is_clock || (parts_.year != 0 && parts_.day != 0);
    if (is_time && parts_.hour < 0) return take_time(count);
    if (count == 8 && parts_.year == 0) {  // 20240319
      parts_.year = digits(4);
      parts_.month = digits(2);
      parts_.day = digits(2);
      return true;
    }
    if (count == 4 && parts_.year == 0) return take_year();
    if (count <= 2 && parts_.day == 0) {
      parts_.day = digits(2);
      return true;
    }
    return parts_.hour >= 0 && parts_.year != 0 && count <= 9 && (digits(9), true);  // fractions of a second
  }

  bool take_year() {
    parts_.year = digits(4);
    const char separator = next();
    if (parts_.month != 0 || (separator != '-' && separator != '/')) return true;
    ++at_;
    if (digit_count() == 0 || digit_count() > 2) return false;
    parts_.month = digits(2);
    if (next() != separator) return false;
    ++at_;
    if (digit_count() == 0 || digit_count() > 2) return false;
    parts_.day = digits(2);
    return true;
  }

  /** Whether "am", "PM" or "a.m." comes next. */
  [[nodiscard]] bool has_half_of_day() const {
    const String rest = lower(text_.substr(at_).substr(0, 3));
    const std::size_t letter = rest.starts_with(' ') ? 1 : 0;
    const StringView half = StringView(rest).substr(letter);
    return half.starts_with("am") || half.starts_with("pm") || half.starts_with("a.") || half.starts_with("p.");
  }

  /** "09:30:00", "9:30", "093000", "9 AM"; a fraction of a second is skipped. */
  bool take_time(std::size_t count) {
    parts_.hour = digits(2);
    const bool is_basic = count == 4 || count == 6;
    if (!is_basic && has_half_of_day()) return true;
    if (!is_basic && next() != ':') return false;
    if (!is_basic) ++at_;
    parts_.minute = digits(2);
    if (is_basic ? count == 6 : next() == ':') {
      if (!is_basic) ++at_;
      parts_.second = digits(2);
    }
    if (next() == '.' || next() == ',') {
      ++at_;
      while (is_digit(next())) ++at_;
    }
    return true;
  }

  /** "+01:00", "-0500", "+01", and "+1" as in "GMT+1". */
  bool take_offset() {
    const int sign = text_[at_++] == '-' ? -1 : 1;
    if (digit_count() > 4 || digit_count() == 3) return false;
    const int hours = digits(2);
    if (next() == ':') ++at_;
    const int minutes = digits(2);
    parts_.offset_minutes = sign * (hours * 60 + minutes);
    return hours <= max_offset_hours && minutes < 60;
  }

  void take_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    if (at_ == start + 1 && (text_[start] == 'T' || text_[start] == 'Z')) {  // nearly all dates have no other words
      if (text_[start] == 'Z' && parts_.hour >= 0) parts_.offset_minutes = 0, parts_.has_us_zone = false;
      return;
    }
    String word = lower(text_.substr(start, at_ - start));
    if (word.size() == 1 && (text_.substr(at_, 2) == ".m" || text_.substr(at_, 2) == ".M")) {  // "p.m."
      word += 'm';
      at_ += 2;
    }
    if (parts_.month == 0 && month_number(word) != 0) {
      parts_.month = month_number(word);
    } else if (word == "pm" && parts_.hour >= 0 && parts_.hour < 12) {
      parts_.hour += 12;
    } else if (word == "am" && parts_.hour == 12) {
      parts_.hour = 0;
    } else if (parts_.hour >= 0 && zone_offset(word)) {
      parts_.offset_minutes = zone_offset(word);
      parts_.has_us_zone = word.size() == 2 && word != "ut";
    }
  }

  StringView text_;
  std::size_t at_ = 0;
  Parts parts_;
};

bool is_possible(const Parts& parts) {
  if (parts.year < 1900 || parts.year > 2100 || parts.month < 1 || parts.month > 12 || parts.day < 1) return false;
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 60) return false;
  const Day day{parts.year, static_cast<unsigned>(parts.month), static_cast<unsigned>(parts.day)};
  const Day same = civil_from_days(days_from_civil(day));
  return same.month == day.month && same.day == day.day;  // no February 30
}

/** Unix time by its number of digits. */
std::optional<Moment> from_unix(StringView text) {
  std::uint64_t digits_value = 0;  // 19 digits may be more than a signed number holds
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    digits_value = digits_value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  for (std::size_t digits = text.size(); digits > 10; digits -= 3) digits_value /= 1000;
  const auto value = static_cast<std::int64_t>(digits_value);
  const int year = civil_from_days(value / 86'400).year;
  return year > 1970 && year <= 2100 ? std::optional(Moment{value, 0, true}) : std::nullopt;
}

bool is_unix_length(std::size_t size) { return size >= 9 && size <= 19 && size % 3 != 2; }

}  // namespace

std::optional<Moment> parse_date(StringView text, int default_offset_minutes) {
  if (is_unix_length(text.size()) && text.find_first_not_of("0123456789") == StringView::npos) {
    return from_unix(text);
  }
  const auto parts = Reader(text).run();
  if (!parts || !is_possible(*parts)) return std::nullopt;
  const std::int64_t days =
      days_from_civil({parts->year, static_cast<unsigned>(parts->month), static_cast<unsigned>(parts->day)});
  Moment moment{days * 86'400, 0, parts->hour >= 0};
  if (!moment.has_time) return moment;
  int offset = parts->offset_minutes.value_or(default_offset_minutes);
  if (parts->has_us_zone && is_us_summer(*parts)) offset += 60;
  moment.utc_s += parts->hour * 3600 + parts->minute * 60 + parts->second - std::int64_t{offset} * 60;
  moment.offset_minutes = static_cast<std::int16_t>(offset);
  return moment;
}

}  // namespace siderail::input
