// SPDX-License-Identifier: MIT
#include "input/slots.h"

#include <algorithm>
#include <array>

#include "containers/list.h"
#include "containers/string_table.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

struct Names {
  Slot slot;
  std::string_view names;
};

/**
 * Every name that an article's JSON may use: JSON Feed, schema.org, our own, and what flat files commonly say. Of a
 * slot the first name counts most.
 */
constexpr std::array<Names, static_cast<std::size_t>(Slot::count)> table = {{
    {Slot::id, "id @id _id guid uuid slug"},
    {Slot::url, "url link permalink href canonical_url mainEntityOfPage external_url path"},
    {Slot::title, "headline title name"},
    {Slot::summary, "summary description excerpt abstract"},
    {Slot::body, "content_html html articleBody body content contents text content_text"},
    {Slot::published,
     "date_published datePublished published published_at publishedAt pubDate date dateCreated created_at created"},
    {Slot::updated, "date_modified dateModified updated updated_at modified"},
    {Slot::authors, "authors author byline creator"},
    {Slot::section, "articleSection section category"},
    {Slot::tags, "tags keywords topics"},
    {Slot::tickers, "tickers symbols"},
    {Slot::image, "image banner_image thumbnailUrl thumbnail"},
    {Slot::language, "language inLanguage lang"},
    {Slot::status, "status creativeWorkStatus"},
    {Slot::draft, "draft"},
    {Slot::schema_type, "@type"},
    {Slot::kind, "type"},
    {Slot::extension, "_siderail"},
    {Slot::container, "items articles @graph posts entries itemListElement results"},
    {Slot::version, "version"},
    {Slot::context, "@context"},
}};

/** Names of Slot::body that say what it holds; under the others it may be either. */
constexpr std::string_view html_names = "content_html html";
constexpr std::string_view text_names = "text content_text";

/** The table, ready to be looked up. */
struct Lookup {
  StringTable names;
  List<Meaning> meanings;  ///< by number of the name

  Lookup() {
    for (const Names& row : table) {
      std::uint8_t priority = 255;
      for (std::string_view rest = row.names; !rest.empty(); --priority) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        names.add(name);
        meanings.push_back({row.slot, priority, body_of(name)});
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
      }
    }
  }

  static Meaning::Body body_of(const std::string_view& name) {
    if (has_word(html_names, name)) return Meaning::Body::html;
    return has_word(text_names, name) ? Meaning::Body::text : Meaning::Body::guess;
  }
};

}  // namespace

Meaning meaning_of(const std::string_view& name) {
  static const Lookup lookup;
  const std::uint32_t number = lookup.names.find(name);
  return number == StringTable::none ? Meaning{} : lookup.meanings[number];
}

}  // namespace siderail::input
