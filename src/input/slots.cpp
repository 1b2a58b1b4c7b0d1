// SPDX-License-Identifier: MIT
#include "input/slots.h"

#include <algorithm>

#include "containers/list.h"
#include "containers/string_table.h"
#include "text/word_list.h"

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

/** The table, ready to be looked up. */
struct Lookup {
  StringTable names;
  List<Meaning> meanings;  ///< by number of the name

  Lookup() {
    std::uint8_t slot = 0;
    std::uint8_t priority = 255;
    for (StringView rest = table; !rest.empty(); --priority) {
      const std::size_t end = rest.find_first_of(" \n");
      StringView name = rest.substr(0, end);
      const bool has_trait = StringView("<=~^?$%+").find(name.back()) != StringView::npos;
      const Trait trait = has_trait ? static_cast<Trait>(name.back()) : Trait::none;
      if (has_trait) name.remove_suffix(1);
      if (names.add(name) == meanings.size()) meanings.push_back({static_cast<Slot>(slot), priority, trait});
      if (rest[end] == '\n') {
        ++slot;
        priority = 0;
      }
      rest.remove_prefix(end + 1);
    }
  }
};

}  // namespace

Meaning meaning_of(StringView name) {
  static const Lookup lookup;
  const std::uint32_t number = lookup.names.find(name);
  return number == StringTable::none ? Meaning{} : lookup.meanings[number];
}

}  // namespace siderail::input
