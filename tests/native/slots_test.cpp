// SPDX-License-Identifier: MIT
#include "input/slots.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>

#include "support.h"

using siderail::input::Meaning;
using siderail::input::meaning_of;
using siderail::input::Slot;

BOOST_AUTO_TEST_SUITE(slots)

BOOST_AUTO_TEST_CASE(names_of_all_formats_are_known) {
  const std::pair<const char*, Slot> rows[] = {
      {"id", Slot::id},
      {"@id", Slot::id},
      {"guid", Slot::id},
      {"url", Slot::url},
      {"permalink", Slot::url},
      {"mainEntityOfPage", Slot::url},
      {"headline", Slot::title},
      {"title", Slot::title},
      {"name", Slot::title},
      {"summary", Slot::summary},
      {"description", Slot::summary},
      {"excerpt", Slot::summary},
      {"content_html", Slot::body},
      {"articleBody", Slot::body},
      {"content_text", Slot::body},
      {"date_published", Slot::published},
      {"datePublished", Slot::published},
      {"pubDate", Slot::published},
      {"date_modified", Slot::updated},
      {"dateModified", Slot::updated},
      {"authors", Slot::authors},
      {"author", Slot::authors},
      {"creator", Slot::authors},
      {"articleSection", Slot::section},
      {"tags", Slot::tags},
      {"keywords", Slot::tags},
      {"tickers", Slot::tickers},
      {"image", Slot::image},
      {"language", Slot::language},
      {"inLanguage", Slot::language},
      {"status", Slot::status},
      {"draft", Slot::draft},
      {"@type", Slot::schema_type},
      {"type", Slot::kind},
      {"_siderail", Slot::extension},
      {"items", Slot::container},
      {"@graph", Slot::container},
      {"itemListElement", Slot::container},
      {"version", Slot::version},
      {"@context", Slot::context},
  };
  for (const auto& [name, slot] : rows) BOOST_TEST((meaning_of(name).slot == slot), name);
}

BOOST_AUTO_TEST_CASE(other_names_mean_nothing) {
  for (const char* name :
       {"", " ", "Id", "Title", "titles", "titl", "headline title", "wordCount", "publisher", "@", "_", "id "}) {
    BOOST_TEST(!meaning_of(name).is_known(), name);
  }
}

BOOST_AUTO_TEST_CASE(of_several_names_of_a_slot_the_better_counts_more) {
  const std::pair<const char*, const char*> rows[] = {
      {"id", "guid"},          {"url", "mainEntityOfPage"},   {"headline", "name"},
      {"title", "name"},       {"summary", "description"},    {"content_html", "content_text"},
      {"articleBody", "text"}, {"date_published", "created"}, {"authors", "author"},
      {"tags", "keywords"},    {"image", "thumbnailUrl"},
  };
  for (const auto& [better, other] : rows) {
    BOOST_TEST((meaning_of(better).slot == meaning_of(other).slot));
    BOOST_TEST(meaning_of(better).priority > meaning_of(other).priority, better << " and " << other);
  }
}

BOOST_AUTO_TEST_CASE(some_names_say_more_than_their_slot) {
  using siderail::input::Trait;
  const std::pair<const char*, Trait> rows[] = {
      {"content_html", Trait::html}, {"html", Trait::html},           {"content_text", Trait::plain},
      {"text", Trait::plain},        {"articleBody", Trait::none},    {"body", Trait::none},
      {"content", Trait::none},      {"name", Trait::weak},           {"date_gmt", Trait::utc},
      {"date", Trait::none},         {"publishedAt", Trait::release}, {"related", Trait::string},
      {"byline", Trait::byline},     {"category", Trait::mixed}};
  for (const auto& [name, trait] : rows) BOOST_TEST((meaning_of(name).trait == trait), name);
}

BOOST_AUTO_TEST_SUITE_END()
