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

/** Reads a field once from left to right. What is behind `at_` may have been written over. */
class Reader {
 public:
  Reader(char* out, StringView given, Markup markup, TextNotes& notes)
      : given_(given), at_(given.begin()), markup_(markup), notes_(notes), start_(out), out_(out), next_from_(at_) {}

  char* run() {
    while (at_ < given_.end()) {
      const Begins kind = begins(*at_);
      if (kind == Begins::blank) {
        note_gap(' ');
        ++at_;
      } else if (kind == Begins::sequence) {
        take_sequence();
      } else if ((kind != Begins::tag || !skip_markup()) && (kind != Begins::entity || !take_entity())) {
        put(behind_run(at_, given_.end()));
      }
    }
    return out_;
  }

 private:
  void take_sequence() {
    auto offset = static_cast<std::size_t>(at_ - given_.data());
    const char32_t c = utf8::decode(given_, offset);
    const char* const end = given_.data() + offset;
    const auto bytes = static_cast<std::size_t>(end - at_);
    if (utf8::is_space(c)) {
      note_gap(' ');
      at_ = end;
    } else if (is_invisible(c)) {
      at_ = end;
    } else {
      put(end);
    }
    surplus_ += bytes - (c >= 0x10000 ? 2 : 1);
  }

  bool skip_markup() {
    const HtmlTag tag = read_tag(at_, given_.end());
    if (tag.end == nullptr) return false;
    const bool is_line_break = tag.name == packed_name("br");
    const bool is_inside_line = is_inline(tag.name);
    const bool may_stand_in_title = tag.name != 0 && tag.end[-1] == '>' && (is_inside_line || is_line_break);
    if (markup_ == Markup::entities && !may_stand_in_title) return false;
    const bool is_unread = !is_inside_line && is_unread_element(tag.name);
    if (tag.name != 0 && !is_inside_line && !is_unread) note_gap('\n');
    if (tag.name == packed_name("a") && !tag.is_end) note_ticker(rest());
    skip_to(is_unread && !tag.is_end ? skip_element(tag.name, tag.end, given_.end()) : tag.end);
    return true;
  }

  bool take_entity() {
    const Entity entity = read_entity(rest());
    if (entity.length == 0) return false;
    if (utf8::is_space(entity.character)) {
      note_gap(' ');
      at_ += entity.length;
    } else if (is_invisible(entity.character)) {
      at_ += entity.length;
    } else {
      put_decoded(entity);
    }
    return true;
  }

  void note_ticker(StringView link) {
    if (markup_ == Markup::html && notes_.arena != nullptr) add_marked_ticker(link, notes_.tickers, *notes_.arena);
  }

  void skip_to(const char* end) {
    const StringView skipped(at_, end);
    if (!is_ascii(skipped)) surplus_ += skipped.size() - utf8::utf16_length(skipped);
    at_ = end;
  }

  /** A blank or line end goes out before the next character; a line end wins. */
  void note_gap(char gap) {
    if (gap_ != 0 && gap == ' ') return;
    gap_ = gap;
    gap_from_ = at_;
    gap_unit_ = unit();
  }

  void put_gap() {
    if (gap_ != 0 && out_ > start_) {
      if (gap_from_ != next_from_) add_step(gap_unit_);
      *out_++ = gap_;
      next_from_ = gap_from_ + 1;
    }
    gap_ = 0;
  }

  /** Writes the bytes of the field up to `end` as they are. */
  void put(const char* end) {
    put_gap();
    step_here();
    // In place, most of a text that has hardly any markup stays where it is.
    const auto size = static_cast<std::size_t>(end - at_);
    if (out_ != at_) std::memmove(out_, at_, size);
    out_ += size;
    next_from_ = at_ = end;
  }

  /** Writes the character of the entity where the reader is. */
  void put_decoded(const Entity& entity) {
    put_gap();
    step_here();
    out_ = utf8::write(out_, entity.character);
    at_ += entity.length;
    // An entity is longer than its character: one step says where it ends, and what follows needs one of its own.
    add_step(unit());
    next_from_ = nullptr;
  }

  /** Notes where the next character stands, unless it follows the last one in the field, too. */
  void step_here() {
    if (at_ != next_from_) add_step(unit());
  }

  void add_step(std::size_t unit) {
    notes_.steps.push_back({static_cast<std::uint32_t>(out_ - start_), static_cast<std::uint32_t>(unit)});
  }

  /** Where the reader is, in UTF-16 code units. */
  [[nodiscard]] std::size_t unit() const { return static_cast<std::size_t>(at_ - given_.data()) - surplus_; }
  [[nodiscard]] StringView rest() const { return {at_, given_.end()}; }

  StringView given_;
  const char* at_;
  Markup markup_;
  TextNotes& notes_;
  char* start_;
  char* out_;
  char gap_ = 0;
  const char* gap_from_ = nullptr;
  std::size_t gap_unit_ = 0;
  const char* next_from_;    // where the next character stands if no step is due
  std::size_t surplus_ = 0;  // how many bytes there are more than UTF-16 code units, up to where the reader is
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
