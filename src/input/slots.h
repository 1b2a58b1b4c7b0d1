// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/string_view.h"

namespace siderail::input {

/** What a member of an article object, or of what holds article objects, can mean to us. */
enum class Slot : std::uint8_t {
  id,
  url,
  title,
  summary,
  body,
  published,
  updated,
  authors,
  section,
  tags,
  subjects,       ///< of a newsroom's own lists of what an article is about: these four make tags, in this order
  organisations,  ///< they may come with their ticker symbols
  people,
  places,
  about,     ///< what schema.org lets an article be about: tags where there are no others
  mentions,  ///< the same
  tickers,
  image,
  language,
  status,       ///< a word that may say "draft", or a flag that says whether it is published
  draft,        ///< a flag that says that it is not
  password,     ///< what a reader has to know
  schema_type,  ///< "@type" of JSON-LD
  kind,         ///< "type" of anything else
  foreign,      ///< what only things have that are no articles: terms, menu entries, users, files
  extension,    ///< an object with more of our members: "_siderail" of JSON Feed, "attributes", "_source"
  container,    ///< an array (or one object) of articles, or an object around one
  version,      ///< of a JSON Feed
  context,      ///< of JSON-LD
  count,
};

/** What there is to know about a name besides its slot. */
enum class Trait : char {
  none = 0,
  html = '<',     ///< the text is HTML; without this and the next it may be either
  plain = '=',    ///< the text is not HTML
  utc = '~',      ///< a time without a zone is in UTC
  release = '^',  ///< null means that the article is not released
  weak = '?',     ///< people, places and products are called so, too
  string = '$',   ///< other values than strings mean something else
  byline = '%',   ///< one string may name several: "By Ada Winter and Bo Lund"
  mixed = '+',    ///< a list holds tags; one value is a section
};

/** What a name means, and how much it counts where several members of an object mean the same. */
struct Meaning {
  Slot slot = Slot::count;    ///< Slot::count: nothing to us
  std::uint8_t priority = 0;  ///< the highest wins
  Trait trait = Trait::none;

  [[nodiscard]] bool is_known() const { return slot != Slot::count; }
};

/** Looks a member's name up in the one table of aliases (slots.cpp). Case matters. */
Meaning meaning_of(StringView name);

}  // namespace siderail::input
