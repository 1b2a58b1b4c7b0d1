// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "containers/list.h"
#include "moment.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

struct Article;

/** Which article a call is about: one of the archive, by id or URL, or one that came with the call. */
struct ArticleOption {
  String key;
  /** With its deleter, since options do not know what an article is. */
  std::unique_ptr<const Article, void (*)(const Article*)> inlined{nullptr, nullptr};

  [[nodiscard]] bool is_given() const { return !key.empty() || inlined != nullptr; }
};

/** Names to texts, in the order written: labels, aliases. */
using TextMap = List<std::pair<String, String>>;

/** One option that a call understands: its name, what may be given, and where the value goes. */
struct Option {
  enum class Kind : std::uint8_t {
    flag,
    integer,
    decimal,
    text,
    choice,
    moment,
    texts,
    text_map,
    zone,
    article,
    group
  };

  const char* name;
  Kind kind;
  void* target;
  double min = 0;            ///< integer and decimal: the least value allowed
  double max = 0;            ///< integer and decimal: the greatest value allowed
  const char* choices = "";  ///< choice: the spellings with blanks between, in the order of the enumerators
};

/**
 * The options that a call understands. Widgets list theirs here, next to the plain struct that holds the values, and
 * input/options fills it from JSON: so no widget knows JSON, and input knows no widget. What is not listed is an error.
 */
class OptionList {
 public:
  void flag(const char* name, bool& target) { add({name, Option::Kind::flag, &target, 0, 0, ""}); }
  void integer(const char* name, int& target, int min, int max) {
    add({name, Option::Kind::integer, &target, double(min), double(max), ""});
  }
  void decimal(const char* name, double& target, double min, double max) {
    add({name, Option::Kind::decimal, &target, min, max, ""});
  }
  void text(const char* name, String& target) { add({name, Option::Kind::text, &target, 0, 0, ""}); }
  /** `choices` names the enumerators 0, 1, 2... of a std::uint8_t enum: a literal with blanks between. */
  template <typename Enum>
  void choice(const char* name, Enum& target, const char* choices) {
    static_assert(sizeof(Enum) == 1);
    add({name, Option::Kind::choice, &target, 0, 0, choices});
  }
  void moment(const char* name, std::optional<Moment>& target) { add({name, Option::Kind::moment, &target, 0, 0, ""}); }
  void texts(const char* name, List<String>& target) { add({name, Option::Kind::texts, &target, 0, 0, ""}); }
  void text_map(const char* name, TextMap& target) { add({name, Option::Kind::text_map, &target, 0, 0, ""}); }
  /** "UTC" or an offset such as "+02:00", in minutes east. */
  void zone(const char* name, std::optional<int>& target) { add({name, Option::Kind::zone, &target, 0, 0, ""}); }
  /** An object with options of its own. */
  void group(const char* name, OptionList& target) { add({name, Option::Kind::group, &target, 0, 0, ""}); }
  void article(const char* name, ArticleOption& target) { add({name, Option::Kind::article, &target, 0, 0, ""}); }

  [[nodiscard]] std::span<const Option> all() const { return options_; }

 private:
  void add(Option option) { options_.push_back(option); }

  List<Option> options_;
};

}  // namespace siderail
