// SPDX-License-Identifier: MIT
// What a reader sees of a field. Where its characters stood is for html_offsets_test.cpp.
#include "input/html_text.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::input::guess_markup;
using siderail::input::Markup;
using siderail::input::TextNotes;
using siderail::input::write_text;

namespace {

std::string read(const std::string& given, Markup markup) {
  std::string out(given.size(), '\0');
  TextNotes notes;
  out.resize(static_cast<std::size_t>(write_text(out.data(), given, markup, notes) - out.data()));
  std::string in_place = given;
  const char* const end = write_text(in_place.data(), in_place, markup, notes);
  in_place.resize(static_cast<std::size_t>(end - in_place.data()));
  BOOST_TEST(in_place == out);
  return out;
}

std::string seen(const std::string& html) { return read(html, Markup::html); }
std::string title(const std::string& given) { return read(given, Markup::entities); }

}  // namespace

BOOST_AUTO_TEST_SUITE(html_text)

BOOST_AUTO_TEST_CASE(tags_go_and_blocks_break_lines) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"<p>One</p><p>Two</p>", "One\nTwo"},
      {"<p>One</p>\n\n  <p>Two</p>", "One\nTwo"},
      {"a<br>b<br/>c<br />d", "a\nb\nc\nd"},
      {"a<b>b</b><i>c</i>d", "abcd"},
      {"a <em>b</em> c", "a b c"},
      {"<a href=\"/x\">link</a>s", "links"},
      {"<ul><li>a</li><li>b</li></ul>", "a\nb"},
      {"<h2>Head</h2>Text", "Head\nText"},
      {"<P>UPPER</P><Strong>case</STRONG>", "UPPER\ncase"},
      {"<div><div><p>deep</p></div></div>", "deep"},
      {"<p>open <p>paragraphs", "open\nparagraphs"},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
}

// https://html.spec.whatwg.org/multipage/parsing.html: end-tag-open state, comment-end-bang state.
BOOST_AUTO_TEST_CASE(broken_tags_and_comments_end_where_browsers_end_them) {
  const std::pair<const char*, const char*> rows[] = {
      {"a</>b", "ab"}, {"a</ br>b", "ab"}, {"a</3>b", "ab"}, {"a<!-- x --!>b", "ab"}, {"a<!-- -- x > -->b", "ab"},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
  BOOST_TEST(title("a </> b </3") == "a </> b </3");
}

BOOST_AUTO_TEST_CASE(what_is_not_read_does_not_break_a_line) {
  BOOST_TEST(seen("<p>One <script>x()</script>line <svg><path/></svg>only</p>") == "One line only");
  BOOST_TEST(seen("un<style>p{}</style>broken") == "unbroken");
}

BOOST_AUTO_TEST_CASE(runs_of_blanks_become_one) {
  const std::pair<const char*, const char*> rows[] = {
      {"  a \n\t b  ", "a b"}, {"a&nbsp;&nbsp; b", "a b"}, {"a\u00A0\u2003b", "a b"},
      {" <p> a </p> ", "a"},   {"a <b> b</b>", "a b"},     {"\n", ""},
      {"a\u3000b", "a b"},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
}

BOOST_AUTO_TEST_CASE(entities_are_decoded_once) {
  const std::pair<const char*, const char*> rows[] = {
      {"Fish &amp; chips", "Fish & chips"},
      {"Fish &amp;amp; chips", "Fish &amp; chips"},
      {"&amp;lt;b&amp;gt;", "&lt;b&gt;"},
      {"&lt;b&gt;x&lt;/b&gt;", "<b>x</b>"},
      {"&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"},
      {"&amp;#8364;", "&#8364;"},
      {"AT&T, R&D; &amp &unknown;", "AT&T, R&D; &amp &unknown;"},
      {"it&#146;s &#133; &#128;5",
       "it\u2019s \u2026 \u20AC"
       "5"},
      {"&#0;&#xD800;", "\uFFFD\uFFFD"},
  };
  for (const auto& [html, expected] : rows) {
    BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
    BOOST_TEST_CONTEXT(html) BOOST_TEST(title(html) == expected);
  }
}

BOOST_AUTO_TEST_CASE(what_nobody_reads_goes_with_all_it_holds) {
  const std::pair<const char*, const char*> rows[] = {
      {"<p>a</p><script>var x = '<p>no</p>';</script><p>b</p>", "a\nb"},
      {"<style>p > b { color: red }</style>ok", "ok"},
      {"<noscript><img src=x></noscript>ok", "ok"},
      {"<template><p>no</p></template>ok", "ok"},
      {"<svg><text>no</text></svg>ok", "ok"},
      {"<iframe src=\"x\">no</iframe>ok", "ok"},
      {"<head><title>no</title></head>ok", "ok"},
      {"<header>yes</header>", "yes"},
      {"<SCRIPT type=\"x\">no</Script >ok", "ok"},
      {"<script>a</scripty>b</scrip>c</script>ok", "ok"},
      {"<script>if (a</b) x</script>ok", "ok"},
      {"ok<script>never closed <p>no", "ok"},
      {"</script>ok", "ok"},
      {"a<script>x</script>b", "ab"},
      {"<p>a<svg><path/></svg> b</p>", "a b"},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
}

BOOST_AUTO_TEST_CASE(comments_and_declarations_go_without_a_trace) {
  const std::pair<const char*, const char*> rows[] = {
      {"a<!-- <p>no</p> > -->b", "ab"},
      {"a<!---->b", "ab"},
      {"a<!--[if mso]>no<![endif]-->b", "ab"},
      {"<!doctype html>a", "a"},
      {"<?xml version=\"1.0\"?>a", "a"},
      {"a<![CDATA[ x < y > z ]]>b", "ab"},
      {"a<!-- x --!>b", "ab"},
      {"a<!-- - -- --->b", "ab"},
      {"a</>b", "ab"},
      {"a<!-- never closed", "a"},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
}

BOOST_AUTO_TEST_CASE(a_sign_in_quotes_ends_no_tag) {
  const std::pair<const char*, const char*> rows[] = {
      {"<a title=\"x > y\">z</a>", "z"},
      {"<a title='x > y'>z</a>", "z"},
      {"<a title='\">\"' rel=x>z</a>", "z"},
      {"<p data-x=it's>z</p>", "z"},
      {"<p it's>z</p>", "z"},
      {"<a title=\"it's\">z</a>", "z"},
      {"<img alt=\"</p>\">z", "z"},
      {"<a title=\"never closed>z", ""},
  };
  for (const auto& [html, expected] : rows) BOOST_TEST_CONTEXT(html) BOOST_TEST(seen(html) == expected);
}

BOOST_AUTO_TEST_CASE(a_sign_in_quotes_behind_a_blank_ends_no_tag) {
  BOOST_TEST(seen("<a title = \"x > y\">z</a>") == "z");
}

// https://html.spec.whatwg.org/multipage/parsing.html#parse-error-abrupt-closing-of-empty-comment
BOOST_AUTO_TEST_CASE(the_shortest_comment_hides_nothing) { BOOST_TEST(seen("<!-->a<p>b") == "a\nb"); }

BOOST_AUTO_TEST_CASE(a_less_than_sign_that_starts_no_tag_stays) {
  for (const char* text : {"a < b", "1<2", "x << y", "I <3 you", "a <", "<", "< p>", "<>", "<1>"})
    BOOST_TEST(seen(text) == text);
}

BOOST_AUTO_TEST_CASE(a_tag_that_is_never_closed_is_not_shown) {
  BOOST_TEST(seen("a<p") == "a");
  BOOST_TEST(seen("a<a href=\"x") == "a");
  BOOST_TEST(seen("a</p") == "a");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_and_zero_widths_go) {
  BOOST_TEST(seen("Hafen&shy;rund&#8203;fahrt \u00AD\u200D\uFEFFx") == "Hafenrundfahrt x");
  BOOST_TEST(title("Hafen\u00ADrund\u200Bfahrt") == "Hafenrundfahrt");
}

BOOST_AUTO_TEST_CASE(titles_lose_inline_tags_alone) {
  const std::pair<const char*, const char*> rows[] = {
      {"A <em>bold</em> move", "A bold move"},
      {"Line<br>break", "Line\nbreak"},
      {"H<sub>2</sub>O", "H2O"},
      {"Ford <F.N> cut shifts", "Ford <F.N> cut shifts"},
      {"if a < b", "if a < b"},
      {"The <p> tag", "The <p> tag"},
      {"<!-- no --> comment", "<!-- no --> comment"},
      {"<script>alert(1)</script>", "<script>alert(1)</script>"},
      {"x <b y", "x <b y"},
      {"  two   blanks ", "two blanks"},
  };
  for (const auto& [given, expected] : rows) BOOST_TEST_CONTEXT(given) BOOST_TEST(title(given) == expected);
}

BOOST_AUTO_TEST_CASE(plain_text_is_not_touched) {
  const std::string text = "  <b>&amp;</b>\n\n\u00AD x ";
  BOOST_TEST(read(text, Markup::none) == text);
}

BOOST_AUTO_TEST_CASE(fields_with_blocks_or_end_tags_are_taken_for_html) {
  for (const char* text : {"<p>x", "a<br>b", "a <b>b</b>", "</p>", "<div class=x>", "a<br/>b", "1 < 2 <p>x"}) {
    BOOST_TEST((guess_markup(text) == Markup::html), text);
  }
  for (const char* text :
       {"", "plain", "a < b", "&lt;p&gt;", "a <em>b", "<b>x", "<p never closed", "a <3 b", "<!-- c -->"}) {
    BOOST_TEST((guess_markup(text) == Markup::entities), text);
  }
}

BOOST_AUTO_TEST_CASE(a_ticker_in_angle_brackets_makes_no_html) {
  for (const char* text : {"Shares of Ford <F.N> rose.", "Tesla <TSLA.O> fell.", "Apple <AAPL> rose."}) {
    BOOST_TEST((guess_markup(text) == Markup::entities), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
