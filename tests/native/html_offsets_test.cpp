// SPDX-License-Identifier: MIT
// Where the characters of a text stood in the field as it was given.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "input/entities.h"
#include "input/html_text.h"
#include "support.h"
#include "text/utf8.h"

using siderail::TextField;
using siderail::input::Markup;
using siderail::input::write_text;

namespace utf8 = siderail::utf8;

namespace {

/** A field as read; the views point into it. */
struct Read {
  std::string text;
  siderail::input::TextNotes notes;
  TextField field;

  Read(const std::string& given, Markup markup) {
    text.resize(given.size());
    text.resize(static_cast<std::size_t>(write_text(text.data(), given, markup, notes) - text.data()));
    field = {text, notes.steps};
  }
};

/** The part of a text between two offsets in UTF-16 code units. */
std::string slice(const std::string_view& text, std::size_t from, std::size_t until) {
  std::string out;
  std::size_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::decode(text, at);
    if (unit >= from && unit < until) out += text.substr(start, at - start);
    unit += c >= 0x10000 ? 2 : 1;
  }
  return out;
}

/** Whether a character is read from a part of the given field: itself, an entity of it, or for a gap any blank or tag.
 */
bool is_read_from(const std::string& character, const std::string& given) {
  std::size_t at = 0;
  const bool is_gap = character == " " || character == "\n";
  if (is_gap) return given == "<" || given == "&" || (!given.empty() && utf8::is_space(utf8::decode(given, at)));
  if (given == character) return true;
  if (!given.starts_with('&')) return false;
  const siderail::input::Entity entity = siderail::input::read_entity(given);
  siderail::String decoded;
  utf8::append(decoded, entity.character);
  return decoded == character && entity.length == given.size();
}

void check_every_character(const std::string& given, Markup markup) {
  const Read read(given, markup);
  std::size_t last = 0;
  for (std::size_t at = 0; at < read.text.size();) {
    const std::size_t start = at;
    utf8::decode(read.text, at);
    const std::string character = read.text.substr(start, at - start);
    const std::size_t from = read.field.given_start(start);
    const std::size_t until = read.field.given_end(at);
    const std::string source = slice(given, from, until);
    BOOST_REQUIRE_MESSAGE(is_read_from(character, source), "'" << character << "' from '" << source << "'");
    BOOST_REQUIRE_GE(from, last);
    BOOST_REQUIRE_LT(from, until);
    BOOST_REQUIRE_LE(until, utf8::utf16_length(given));
    last = until;
  }
}

const std::vector<std::string> samples = {
    "",
    "plain text",
    "Ford &lt;F.N&gt; cut shifts.",
    "<p>One</p>\n<p>Two &amp; <b>three</b></p>",
    "<p>\U0001F6A2 ship <b>\u00E9</b>x &eacute;&#233;e\u0301</p>",
    "a&nbsp;&nbsp; b\u00A0\u3000c",
    "<!-- c -->a<br>b<script>no</script> <i>c</i>",
    "  <div>  a  </div>  <div>  b  </div>  ",
    "&amp;&amp;amp;&amp;",
    "soft&shy;hyphen\u00AD zero\u200Bwidth",
    "\U0001F6A2&#x1F6A2;\U0001F6A2",
    "a<b>&lt;</b>b &unknown; & c",
    "<a title=\"\U0001F6A2 > \u00E9\">z</a> Tesla (NASDAQ: <b>TSLA</b>)",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(html_offsets)

BOOST_AUTO_TEST_CASE(every_character_leads_back_to_its_place) {
  for (const std::string& given : samples) {
    for (const Markup markup : {Markup::none, Markup::entities, Markup::html}) {
      BOOST_TEST_CONTEXT(given) { check_every_character(given, markup); }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_example_in_article_h_leads_back_as_drawn_there) {
  const Read read("Ford &lt;F.N&gt; cut shifts.", Markup::html);
  BOOST_TEST(read.text == "Ford <F.N> cut shifts.");
  for (const auto& [byte, unit] : {std::pair<std::size_t, std::size_t>{0, 0}, {5, 5}, {6, 9}, {9, 12}, {10, 16}}) {
    BOOST_TEST(read.field.given_start(byte) == unit);
  }
}

BOOST_AUTO_TEST_CASE(words_are_framed_in_the_given_field) {
  struct Row {
    const char* given;
    const char* word;
    const char* framed;
  };
  const Row rows[] = {
      {"<p>Tesla (NASDAQ: <b>TSLA</b>) rose</p>", "TSLA", "TSLA"},       {"<p>\U0001F6A2 Tesla</p>", "Tesla", "Tesla"},
      {"Nestl&eacute; SA (NESN)", "Nestl\u00E9 SA", "Nestl&eacute; SA"}, {"<p>AT&amp;T (T)", "AT&T", "AT&amp;T"},
      {"Ford <b>Motor</b> Co", "Ford Motor Co", "Ford <b>Motor</b> Co"},
  };
  for (const Row& row : rows) {
    const Read read(row.given, Markup::html);
    const std::size_t start = read.text.find(row.word);
    BOOST_REQUIRE(start != std::string::npos);
    const std::size_t end = start + std::string_view(row.word).size();
    BOOST_TEST(slice(row.given, read.field.given_start(start), read.field.given_end(end)) == row.framed);
  }
}

BOOST_AUTO_TEST_CASE(a_word_that_ends_in_an_entity_is_framed_to_its_end) {
  for (const char* given : {"<p>Nestl&eacute; (NESN)</p>", "<b>Nestl&eacute;</b> (NESN)", "Nestl&eacute;"}) {
    const Read read(given, Markup::html);
    const std::size_t end = std::string_view("Nestl\u00E9").size();
    BOOST_TEST_CONTEXT(given)
    BOOST_TEST(slice(given, read.field.given_start(0), read.field.given_end(end)) == "Nestl&eacute;");
  }
}

BOOST_AUTO_TEST_CASE(random_markup_leads_back_too) {
  const std::vector<std::string> pieces = {
      "<",         ">",         "</",      "<p>",         "</p>",   "<b>",        "</b>",   "<br>",   "<script>",
      "</script>", "<!--",      "-->",     "<a title=\"", "\"",     "'",          "=",      "&",      "&amp;",
      "&lt;",      "&eacute;",  "&#8364;", "&#x1F6A2;",   "&shy;",  "&nbsp;",     ";",      "#",      "a",
      "B7",        " ",         "\n",      "\u00E9",      "\u20AC", "\U0001F6A2", "\u00A0", "\u200B", "<svg>",
      "</svg>",    "<![CDATA[", "]]>",     "<?",          "<em",    "/"};
  support::Random random(4010);
  for (int round = 0; round < 6000; ++round) {
    std::string given;
    for (std::size_t length = random.below(14); length > 0; --length) given += random.pick(pieces);
    BOOST_TEST_CONTEXT(given) {
      for (const Markup markup : {Markup::none, Markup::entities, Markup::html}) check_every_character(given, markup);
      const std::string text = Read(given, Markup::html).text;
      BOOST_REQUIRE(utf8::find_invalid(text) == std::string::npos);
      BOOST_REQUIRE(text.find("  ") == std::string::npos);
      BOOST_REQUIRE(text.empty() ||
                    (text.front() != ' ' && text.front() != '\n' && text.back() != ' ' && text.back() != '\n'));
    }
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_do_no_harm) {
  support::Random random(1252);
  for (int round = 0; round < 4000; ++round) {
    std::string given;
    for (std::size_t length = random.below(24); length > 0; --length)
      given.push_back(random.below(2) == 0 ? static_cast<char>(random.below(256)) : "<>/&;#\"'= "[random.below(10)]);
    const Read read(given, Markup::html);
    for (std::size_t at = 0; at < read.text.size(); ++at)
      BOOST_REQUIRE_LE(read.field.given_start(at), given.size() + read.text.size());
    static_cast<void>(siderail::input::guess_markup(given));
  }
}

BOOST_AUTO_TEST_SUITE_END()
