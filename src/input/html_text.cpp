// SPDX-License-Identifier: MIT
#include "input/html_text.h"

#include <algorithm>

#include "input/entities.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

/** Elements of which nothing is read. */
constexpr std::string_view unread = "script style noscript template svg iframe head";

/** Elements that run on in a line. Every other one breaks it. */
constexpr std::string_view inline_tags =
    "a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup "
    "time u var wbr tt";

/** Elements that tell HTML from a text with a few angle brackets in it, such as a ticker's: <F.N>. */
constexpr std::string_view block_tags =
    "p br div h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote section article figure figcaption hr pre script "
    "style";

constexpr bool starts_name(char c) { return utf8::is_ascii_letter(static_cast<unsigned char>(c)); }

/** A tag, comment, declaration or processing instruction: its lower-case name (of a tag), and where it ends. */
struct Tag {
  std::string name;
  bool is_end = false;
  std::size_t end = 0;  ///< behind its '>'; 0 when the '<' starts nothing of the kind
};

/** Past the '>' of a tag; one inside quotes does not count. The end of the text when there is none. */
std::size_t find_tag_end(const std::string_view& html, std::size_t at) {
  char quote = 0;
  char before = 0;  // the last character that is no blank
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if ((c == '"' || c == '\'') && before == '=') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
    if (c > ' ') before = c;
  }
  return html.size();
}

std::size_t behind(const std::string_view& html, const std::string_view& mark, std::size_t at) {
  const std::size_t found = html.find(mark, at);
  return found == std::string_view::npos ? html.size() : found + mark.size();
}

/** Reads what starts with the '<' at `at`. */
Tag read_tag(const std::string_view& html, std::size_t at) {
  const std::string_view rest = html.substr(at);
  if (rest.starts_with("<!-->")) return {{}, false, at + 5};
  if (rest.starts_with("<!--")) return {{}, false, std::min(behind(html, "-->", at + 4), behind(html, "--!>", at + 4))};
  if (rest.starts_with("<![CDATA[")) return {{}, false, behind(html, "]]>", at)};
  if (rest.starts_with("<!") || rest.starts_with("<?")) return {{}, false, behind(html, ">", at)};
  Tag tag;
  tag.is_end = rest.starts_with("</");
  std::size_t name = at + (tag.is_end ? 2 : 1);
  if (name >= html.size() || !starts_name(html[name])) return {{}, true, tag.is_end ? behind(html, ">", name) : 0};
  for (; name < html.size() && (utf8::is_word(static_cast<unsigned char>(html[name])) || html[name] == '-'); ++name) {
    tag.name.push_back(static_cast<char>(lower(static_cast<unsigned char>(html[name]))));
  }
  tag.end = find_tag_end(html, name);
  return tag;
}

/** Behind the end tag of an element whose start tag ends at `at`. */
std::size_t skip_element(const std::string_view& html, const std::string_view& name, std::size_t at) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
    const Tag tag = read_tag(html, at);
    if (tag.end != 0 && tag.name == name) return tag.end;
  }
  return html.size();
}

/** ASCII that stands for itself and is no blank. */
constexpr bool is_ordinary(char c) { return c > ' ' && c != '<' && c != '&' && c != 0x7F; }

constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF; }

/** Reads a field once from left to right. */
class Reader {
 public:
  Reader(const std::string_view& given, Markup markup, std::string& out, List<OffsetStep>& steps)
      : given_(given), markup_(markup), out_(out), steps_(steps), start_(out.size()) {}

  void run() {
    while (at_ < given_.size()) {
      const char c = given_[at_];
      if (c == '<' && skip_markup()) continue;
      if (c == '&' && take_entity()) continue;
      const std::size_t from = at_;
      while (at_ < given_.size() && is_ordinary(given_[at_])) ++at_;
      if (at_ > from) {
        put_run(from, at_);
      } else {
        take(utf8::decode(given_, at_), from);
      }
    }
  }

 private:
  bool skip_markup() {
    const Tag tag = read_tag(given_, at_);
    if (tag.end == 0) return false;
    const bool is_unread = has_word(unread, tag.name);
    const bool is_inline = tag.name.empty() || has_word(inline_tags, tag.name);
    const bool is_closed = given_[tag.end - 1] == '>';
    const bool may_stand_in_title = !tag.name.empty() && is_closed && (is_inline || tag.name == "br");
    if (markup_ == Markup::entities && !may_stand_in_title) return false;
    if (!is_inline && !is_unread) {
      gap_ = '\n';
      gap_from_ = at_;
    }
    at_ = !tag.is_end && is_unread ? skip_element(given_, tag.name, tag.end) : tag.end;
    return true;
  }

  bool take_entity() {
    const Entity entity = read_entity(given_.substr(at_));
    if (entity.length == 0) return false;
    const std::size_t from = at_;
    at_ += entity.length;
    take(entity.character, from);
    return true;
  }

  void take(char32_t c, std::size_t from) {
    if (is_invisible(c)) return;
    if (utf8::is_space(c)) {
      if (gap_ == 0) gap_from_ = from;
      gap_ = gap_ == 0 ? ' ' : gap_;
      return;
    }
    put_gap();
    put(c, from, at_);
  }

  void put_gap() {
    if (gap_ != 0 && out_.size() > start_) put(static_cast<unsigned char>(gap_), gap_from_, gap_from_ + 1);
    gap_ = 0;
  }

  /** Writes the bytes [from, until) of the field as they are. */
  void put_run(std::size_t from, std::size_t until) {
    put_gap();
    step_to(from);
    out_.append(given_.data() + from, until - from);
    next_from_ = until;
  }

  /** Notes where the next character stands, unless it follows the last one in the field, too. */
  void step_to(std::size_t from) {
    if (from == next_from_) return;
    unit_ += utf8::utf16_length(given_.substr(unit_from_, from - unit_from_));
    unit_from_ = from;
    steps_.push_back({static_cast<std::uint32_t>(out_.size() - start_), static_cast<std::uint32_t>(unit_)});
  }

  /** Writes a character that stands at bytes [from, until) of the field. */
  void put(char32_t c, std::size_t from, std::size_t until) {
    const std::size_t size = out_.size();
    step_to(from);
    utf8::append(out_, c);
    next_from_ = until;
    if (until - from == out_.size() - size) return;
    // An entity is longer than its character: one step says where it ends, and what follows needs one of its own.
    const std::size_t end = unit_ + utf8::utf16_length(given_.substr(unit_from_, until - unit_from_));
    steps_.push_back({static_cast<std::uint32_t>(out_.size() - start_), static_cast<std::uint32_t>(end)});
    next_from_ = std::string_view::npos;
  }

  std::string_view given_;
  Markup markup_;
  std::string& out_;
  List<OffsetStep>& steps_;
  std::size_t start_;
  std::size_t at_ = 0;
  char gap_ = 0;  // a blank or line end that goes out before the next character
  std::size_t gap_from_ = 0;
  std::size_t next_from_ = 0;  // where the next character stands if no step is due
  std::size_t unit_ = 0;       // UTF-16 code units before byte unit_from_
  std::size_t unit_from_ = 0;
};

}  // namespace

Markup guess_markup(const std::string_view& text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const Tag tag = read_tag(text, at);
    const bool is_block = has_word(block_tags, tag.name);
    const bool is_known = is_block || has_word(inline_tags, tag.name);
    if (tag.end != 0 && is_known && (tag.is_end || is_block) && text[tag.end - 1] == '>') return Markup::html;
  }
  return Markup::entities;
}

void append_text(const std::string_view& given, Markup markup, std::string& out, List<OffsetStep>& steps) {
  if (markup == Markup::none) {
    out += given;
  } else {
    Reader(given, markup, out, steps).run();
  }
}

}  // namespace siderail::input
