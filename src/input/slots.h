// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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
  tickers,
  image,
  language,
  status,       ///< a word that may say "draft"
  draft,        ///< a flag that says so
  schema_type,  ///< "@type" of JSON-LD
  kind,         ///< "type" of anything else
  extension,    ///< an object with more of our members: "_siderail" of JSON Feed
  container,    ///< an array (or one object) of articles
  version,      ///< of a JSON Feed
  context,      ///< of JSON-LD
  count,
};

/** What a name means, and how much it counts where several members of an object mean the same. */
struct Meaning {
  Slot slot = Slot::count;                                                  ///< Slot::count: nothing to us
  std::uint8_t priority = 0;                                                ///< the highest wins
  enum class Body : std::uint8_t { guess, html, text } body = Body::guess;  ///< what Slot::body holds under this name

  [[nodiscard]] bool is_known() const { return slot != Slot::count; }
};

/** Looks a member's name up in the one table of aliases (slots.cpp). Case matters. */
Meaning meaning_of(const std::string_view& name);

}  // namespace siderail::input
