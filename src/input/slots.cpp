// SPDX-License-Identifier: MIT
#include "input/slots.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <type_traits>

#include "containers/list.h"

namespace siderail::input {
namespace {

/**
 * Every name that an article's JSON may use, one line a slot, in the order of Slot; of a slot the first name counts
 * most. The character behind a name is its Trait. Among them are the names of JSON Feed, schema.org, WordPress and
 * WordPress.com, Ghost, NewsAPI, Benzinga, Polygon, Finnhub, Alpha Vantage, the Guardian, the New York Times, ninjs 1
 * to 3, ANS, Drupal, Contentful, Strapi, Sanity, Elasticsearch, RSS, and what flat files commonly say.
 */
constexpr char table[] =
    "id ID _id @id guid uuid identifier documentId slug\n"
    "url URL link permalink webUrl web_url article_url canonical_url canonicalUrl mainEntityOfPage href isPartOf "
    "external_url website_url uri path\n"
    "webTitle headline title headlines headline_main name?\n"
    "summary custom_excerpt excerpt description abstract teaser trailText standfirst snippet lead_paragraph "
    "description_text description_summary description_xhtml descriptions subheadlines subtitle\n"
    "content_html< html< content:encoded< articleBody body_xhtml< body_richtext< body bodies content_elements content "
    "contents bodyText= body_text= body_main= content_text= plaintext= text= blocks\n"
    "date_published datePublished display_date first_publish_date published_utc published_at^ publishedAt^ "
    "webPublicationDate published_date publishedDate publishDate publish_date pub_date pubDate pubdate published "
    "time_published datetime date_gmt~ post_date_gmt~ date post_date versioncreated versionCreated firstcreated "
    "firstCreated dateCreated created_at createdAt created_date created timestamp\n"
    "date_modified dateModified updated_at updatedAt modified_gmt~ post_modified_gmt~ modified updated "
    "last_updated_date updated_date lastModified changed\n"
    "authors author byline% by% bylines% creator dc:creator uid\n"
    "articleSection section sectionName section_name sections channels categories category+ primary_category "
    "primary_tag category_within_source field_category news_desk primary_site genre\n"
    "wp:term tags keywords topics field_tags\n"
    "des_facet subject subjects\n"
    "org_facet organisation organisations\n"
    "per_facet person people\n"
    "geo_facet place places\n"
    "about\n"
    "mentions\n"
    "tickers symbols stocks stock_symbols ticker_sentiment related$\n"
    "image image_url urlToImage imageUrl featured_image featuredImage feature_image banner_image promo_items "
    "wp:featuredmedia og_image thumbnail thumbnailUrl cover coverImage "
    "cover_image heroImage mainImage multimedia renditions associations field_image media\n"
    "language inLanguage lang locale langcode\n"
    "status creativeWorkStatus post_status pubstatus pubStatus moderation_state is_published isPublished\n"
    "draft isDraft is_draft unpublished visibility\n"
    "password post_password\n"
    "@type\n"
    "type item_type _type\n"
    "taxonomy$ mime_type$ menu_item_parent$ type_label$ page\n"
    "_siderail _source fields attributes relationships _embedded yoast_head_json credits sys node default frontmatter\n"
    "articles posts items docs results news stories value entries entry item @graph itemListElement feed hits result "
    "edges nodes "
    "blogPost mainEntity data response db rss channel store documentStore\n"
    "version\n"
    "@context\n";

/** The `count` bytes (<= 8) at `at` as a number. */
constexpr std::uint64_t load(const char* at, std::size_t count) {
  std::uint64_t bytes = 0;
  if (std::is_constant_evaluated()) {
    for (std::size_t byte = 0; byte < count; ++byte) {
      bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(at[byte])) << (8 * byte);
    }
  } else if (count == 8) {
    std::memcpy(&bytes, at, 8);
  } else {
    std::memcpy(&bytes, at, 4);
  }
  return bytes;
}

constexpr std::size_t bucket_bits = 11;

/**
 * A perfect hash of the names, from the size, the first and the last bytes: no two share a bucket. The last factor was
 * found by trying; with other names it has to be found anew.
 */
constexpr std::size_t bucket_of(const char* name, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t part = size < 8 ? 4 : 8;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (size >= 4) {
    first = load(name, part);
    last = load(name + size - part, part);
  } else {
    for (const std::size_t at : {size - 1, size / 2, std::size_t{0}}) {
      first = first << 8 | static_cast<unsigned char>(name[at]);
    }
  }
  const std::uint64_t key = (first ^ last * 0x9E3779B97F4A7C15) + size;
  return key * 0xA4249FE1FFFEBD9F >> (64 - bucket_bits);
}

/** Calls `visit` with each name of the table, its size, and what is known of it. */
template <typename Visit>
constexpr void for_each_name(Visit visit) {
  Meaning meaning{Slot{}, 255, Trait::none};
  for (const char* at = table; *at != '\0';) {
    std::size_t size = 0;
    while (at[size] != ' ' && at[size] != '\n') ++size;
    const char end = at[size];
    const char last = at[size - 1];
    const bool has_trait = last == '^' || last == '~' || last < '0' || (last > '9' && last < 'A');
    meaning.trait = has_trait ? static_cast<Trait>(last) : Trait::none;
    visit(at, has_trait ? size - 1 : size, meaning);
    at += size + 1;
    --meaning.priority;
    if (end == '\n') meaning = {static_cast<Slot>(static_cast<int>(meaning.slot) + 1), 255, Trait::none};
  }
}

constexpr bool has_each_name_a_bucket() {
  std::array<bool, std::size_t{1} << bucket_bits> taken{};
  bool has_each = true;
  int count = 0;
  for_each_name([&](const char* name, std::size_t size, Meaning) {
    bool& bucket = taken[bucket_of(name, size)];
    has_each = has_each && !bucket;
    bucket = true;
    ++count;
  });
  return has_each && count < 256;
}

static_assert(has_each_name_a_bucket());

/** The table, ready to be looked up. */
struct Lookup {
  struct Name {
    StringView text;
    Meaning meaning;
  };

  List<Name> names;
  std::array<std::uint8_t, std::size_t{1} << bucket_bits> numbers{};  ///< by bucket: the number of its name, or 0

  Lookup() {
    names.push_back({});
    for_each_name([this](const char* name, std::size_t size, Meaning meaning) {
      numbers[bucket_of(name, size)] = static_cast<std::uint8_t>(names.size());
      names.push_back({{name, size}, meaning});
    });
  }
};

}  // namespace

Meaning meaning_of(StringView name) {
  static const Lookup lookup;
  const Lookup::Name& known = lookup.names[lookup.numbers[bucket_of(name.data(), name.size())]];
  return known.text == name ? known.meaning : Meaning{};
}

}  // namespace siderail::input
