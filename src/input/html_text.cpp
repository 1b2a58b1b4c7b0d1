// SPDX-License-Identifier: MIT
#include "input/html_text.h"

#include <algorithm>
#include <cstring>

#include "input/entities.h"
#include "input/html_run.h"
#include "input/html_tag.h"
#include "input/markup_tickers.h"
#include "text/find_byte.h"
#include "text/utf8.h"

namespace siderail::input {
namespace {

constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF; }

/** Reads a field once from left to right. */
class Reader {
 public:
  Reader(char* out, StringView given, Markup markup, TextNotes& notes)
      : given_(given),
        at_(given.data()),
        end_(given.data() + given.size()),
        is_ascii_(siderail::is_ascii(given)),
        markup_(markup),
        notes_(notes),
        start_(out),
        out_(out),
        next_from_(given.data()),
        counted_(given.data()) {}

  char* run() {
    while (at_ < end_) {
      const Begins kind = begins(*at_);
      if (kind == Begins::blank) {
        note_gap(' ');
        ++at_;
      } else if (kind == Begins::sequence) {
        take_sequence();
      } else if ((kind != Begins::tag || !skip_markup()) && (kind != Begins::entity || !take_entity())) {
        take_run();
      }
    }
    return out_;
  }

 private:
  void take_run() {
    const char* from = at_;
    at_ = behind_run(at_, end_);
    put(from, at_);
  }

  void take_sequence() {
    const char* from = at_;
    auto offset = static_cast<std::size_t>(at_ - given_.data());
    const char32_t c = utf8::decode(given_, offset);
    at_ = given_.data() + offset;
    if (is_invisible(c)) return;
    if (utf8::is_space(c)) {
      note_gap(' ', from);
    } else {
      put(from, at_);
    }
  }

  bool skip_markup() {
    const HtmlTag tag = read_tag(at_, end_);
    if (tag.end == nullptr) return false;
    const bool is_line_break = tag.name == packed_name("br");
    const bool may_stand_in_title = tag.name != 0 && tag.end[-1] == '>' && (is_inline(tag.name) || is_line_break);
    if (markup_ == Markup::entities && !may_stand_in_title) return false;
    const bool is_unread = !tag.is_end && is_unread_element(tag.name);
    if (tag.name != 0 && !is_inline(tag.name) && !is_unread_element(tag.name)) note_gap('\n');
    if (tag.name == packed_name("a") && !tag.is_end) note_ticker(rest());
    at_ = is_unread ? skip_element(tag.name, tag.end, end_) : tag.end;
    return true;
  }

  bool take_entity() {
    const Entity entity = read_entity(rest());
    if (entity.length == 0) return false;
    const char* from = at_;
    at_ += entity.length;
    if (utf8::is_space(entity.character)) {
      note_gap(' ', from);
    } else if (!is_invisible(entity.character)) {
      put_decoded(entity.character, from);
    }
    return true;
  }

  void note_ticker(StringView link) {
    if (markup_ == Markup::html && notes_.arena != nullptr) add_marked_ticker(link, notes_.tickers, *notes_.arena);
  }

  /** A blank or line end goes out before the next character; a line end wins. */
  void note_gap(char gap) { note_gap(gap, at_); }
  void note_gap(char gap, const char* from) {
    if (gap_ != 0 && gap == ' ') return;
    gap_ = gap;
    gap_from_ = from;
  }

  void put_gap() {
    if (gap_ != 0 && out_ > start_) {
      step_to(gap_from_);
      *out_++ = gap_;
      next_from_ = gap_from_ + 1;
    }
    gap_ = 0;
  }

  /** Writes bytes of the field as they are. */
  void put(const char* from, const char* until) {
    put_gap();
    step_to(from);
    const auto size = static_cast<std::size_t>(until - from);
    std::memmove(out_, from, size);
    out_ += size;
    next_from_ = until;
  }

  /** Writes the character of the entity that stands between `from` and where the reader is. */
  void put_decoded(char32_t c, const char* from) {
    put_gap();
    step_to(from);
    out_ = utf8::write(out_, c);
    // An entity is longer than its character: one step says where it ends, and what follows needs one of its own.
    add_step(at_);
    next_from_ = nullptr;
  }

  /** Notes where the next character stands, unless it follows the last one in the field, too. */
  void step_to(const char* from) {
    if (from != next_from_) add_step(from);
  }

  void add_step(const char* from) {
    if (!is_ascii_) {
      const auto bytes = static_cast<std::size_t>(from - counted_);
      surplus_ += bytes - utf8::utf16_length({counted_, bytes});
      counted_ = from;
    }
    const auto unit = static_cast<std::size_t>(from - given_.data()) - surplus_;
    notes_.steps.push_back({static_cast<std::uint32_t>(out_ - start_), static_cast<std::uint32_t>(unit)});
  }

  [[nodiscard]] StringView rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

  StringView given_;
  const char* at_;
  const char* end_;
  bool is_ascii_;
  Markup markup_;
  TextNotes& notes_;
  char* start_;
  char* out_;
  char gap_ = 0;
  const char* gap_from_ = nullptr;
  const char* next_from_;    // where the next character stands if no step is due
  const char* counted_;      // up to where surplus_ goes
  std::size_t surplus_ = 0;  // how many bytes there are more than UTF-16 code units
};

}  // namespace

bool is_plain(StringView text) {
  return text.empty() ||
         (begins(text.front()) == Begins::ordinary && behind_run(text.begin(), text.end()) == text.end());
}

Markup guess_markup(StringView text) {
  const char* const end = text.data() + text.size();
  for (std::size_t at = find_byte(text, '<'); at != StringView::npos; at = find_byte(text, '<', at + 1)) {
    const HtmlTag tag = read_tag(text.data() + at, end);
    if (tag.end == nullptr || tag.end[-1] != '>') continue;
    const bool is_block = is_block_element(tag.name);
    if (is_block || (tag.is_end && is_inline(tag.name))) return Markup::html;
  }
  return Markup::entities;
}

char* write_text(char* out, StringView given, Markup markup, TextNotes& notes) {
  if (markup != Markup::none) return Reader(out, given, markup, notes).run();
  std::memmove(out, given.data(), given.size());
  return out + given.size();
}

}  // namespace siderail::input
