// SPDX-License-Identifier: MIT
#include "input/slots.h"

#include <array>

namespace siderail::input {
namespace {

struct Alias {
  std::string_view name;
  Meaning meaning;
};

/** Every name that an article's JSON may use, by slot: JSON Feed, schema.org, our own, and what flat files commonly say. */
constexpr auto aliases = std::to_array<Alias>({
    {"id", {Slot::id, 9}},
    {"@id", {Slot::id, 8}},
    {"_id", {Slot::id, 7}},
    {"guid", {Slot::id, 6}},
    {"uuid", {Slot::id, 5}},
    {"slug", {Slot::id, 1}},

    {"url", {Slot::url, 9}},
    {"link", {Slot::url, 8}},
    {"permalink", {Slot::url, 7}},
    {"href", {Slot::url, 6}},
    {"canonical_url", {Slot::url, 5}},
    {"mainEntityOfPage", {Slot::url, 4}},
    {"external_url", {Slot::url, 3}},
    {"path", {Slot::url, 2}},

    {"headline", {Slot::title, 9}},
    {"title", {Slot::title, 8}},
    {"name", {Slot::title, 1}},

    {"summary", {Slot::summary, 9}},
    {"description", {Slot::summary, 8}},
    {"excerpt", {Slot::summary, 7}},
    {"abstract", {Slot::summary, 6}},

    {"content_html", {Slot::body, 9, Meaning::Body::html}},
    {"html", {Slot::body, 8, Meaning::Body::html}},
    {"articleBody", {Slot::body, 7}},
    {"body", {Slot::body, 6}},
    {"content", {Slot::body, 5}},
    {"contents", {Slot::body, 4}},
    {"text", {Slot::body, 3, Meaning::Body::text}},
    {"content_text", {Slot::body, 2, Meaning::Body::text}},

    {"date_published", {Slot::published, 9}},
    {"datePublished", {Slot::published, 9}},
    {"published", {Slot::published, 8}},
    {"published_at", {Slot::published, 8}},
    {"publishedAt", {Slot::published, 8}},
    {"pubDate", {Slot::published, 8}},
    {"date", {Slot::published, 7}},
    {"dateCreated", {Slot::published, 3}},
    {"created_at", {Slot::published, 3}},
    {"created", {Slot::published, 3}},

    {"date_modified", {Slot::updated, 9}},
    {"dateModified", {Slot::updated, 9}},
    {"updated", {Slot::updated, 8}},
    {"updated_at", {Slot::updated, 8}},
    {"modified", {Slot::updated, 7}},

    {"authors", {Slot::authors, 9}},
    {"author", {Slot::authors, 8}},
    {"byline", {Slot::authors, 7}},
    {"creator", {Slot::authors, 6}},

    {"articleSection", {Slot::section, 9}},
    {"section", {Slot::section, 8}},
    {"category", {Slot::section, 7}},

    {"tags", {Slot::tags, 9}},
    {"keywords", {Slot::tags, 8}},
    {"topics", {Slot::tags, 7}},

    {"tickers", {Slot::tickers, 9}},
    {"symbols", {Slot::tickers, 8}},

    {"image", {Slot::image, 9}},
    {"banner_image", {Slot::image, 8}},
    {"thumbnailUrl", {Slot::image, 7}},
    {"thumbnail", {Slot::image, 6}},

    {"language", {Slot::language, 9}},
    {"inLanguage", {Slot::language, 9}},
    {"lang", {Slot::language, 8}},

    {"status", {Slot::status, 9}},
    {"draft", {Slot::status, 9}},
    {"creativeWorkStatus", {Slot::status, 9}},

    {"@type", {Slot::schema_type, 9}},
    {"type", {Slot::kind, 9}},

    {"_siderail", {Slot::extension, 9}},

    {"items", {Slot::container, 9}},
    {"articles", {Slot::container, 9}},
    {"@graph", {Slot::container, 9}},
    {"posts", {Slot::container, 8}},
    {"entries", {Slot::container, 8}},
    {"itemListElement", {Slot::container, 8}},
    {"results", {Slot::container, 7}},

    {"version", {Slot::version, 9}},
    {"@context", {Slot::context, 9}},
});

constexpr std::size_t bucket_count = 256;
constexpr std::uint8_t no_alias = 0xFF;
static_assert(aliases.size() < no_alias && aliases.size() * 2 < bucket_count);

/** FNV-1a, 32 bits. */
constexpr std::size_t bucket_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash ^ hash >> 16) % bucket_count;
}

/** Open addressing with linear probing, laid out by the compiler. */
constexpr std::array<std::uint8_t, bucket_count> build_buckets() {
  std::array<std::uint8_t, bucket_count> buckets{};
  for (std::uint8_t& bucket : buckets) bucket = no_alias;
  for (std::size_t index = 0; index < aliases.size(); ++index) {
    std::size_t at = bucket_of(aliases[index].name);
    while (buckets[at] != no_alias) at = (at + 1) % bucket_count;
    buckets[at] = static_cast<std::uint8_t>(index);
  }
  return buckets;
}

constexpr std::array<std::uint8_t, bucket_count> buckets = build_buckets();

}  // namespace

Meaning meaning_of(std::string_view name) {
  for (std::size_t at = bucket_of(name); buckets[at] != no_alias; at = (at + 1) % bucket_count) {
    const Alias& alias = aliases[buckets[at]];
    if (alias.name == name) return alias.meaning;
  }
  return {};
}

}  // namespace siderail::input
