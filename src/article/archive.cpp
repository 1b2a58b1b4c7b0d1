// SPDX-License-Identifier: MIT
#include "article/archive.h"

#include <utility>

#include "article/url_key.h"

namespace siderail {

namespace {

constexpr std::size_t no_owner = static_cast<std::size_t>(-1);

}  // namespace

Archive::Added Archive::add(List<Article> articles) {
  Added result;
  bool has_moved = false;
  if (articles_.empty()) articles_.reserve(articles.size());
  for (Article& article : articles) {
    article.serial = ++newest_serial_;
    const std::uint32_t at = ids_.add(article.id);
    if (at == articles_.size()) {
      articles_.push_back(std::move(article));
      ++result.added;
    } else {
      has_moved |= url_key(articles_[at].url) != url_key(article.url);
      articles_[at] = std::move(article);
      ++result.replaced;
    }
    index_url(at);
  }
  if (has_moved) index_urls();
  ++revision_;
  return result;
}

bool Archive::remove(StringView id_or_url) {
  const auto position = find(id_or_url);
  if (!position) return false;
  List<Article> rest;
  for (std::size_t at = 0; at < articles_.size(); ++at) {
    if (at != *position) rest.push_back(std::move(articles_[at]));
  }
  clear();
  for (Article& article : rest) {
    ids_.add(article.id);
    articles_.push_back(std::move(article));
    index_url(articles_.size() - 1);
  }
  return true;
}

void Archive::clear() {
  const std::uint64_t revision = revision_ + 1;
  const std::uint64_t newest_serial = newest_serial_;
  *this = Archive();
  revision_ = revision;
  newest_serial_ = newest_serial;
}

std::optional<std::size_t> Archive::find(StringView id_or_url) const {
  const std::uint32_t id = ids_.find(id_or_url);
  if (id != StringTable::none) return id;
  const String key = url_key(id_or_url);
  const std::size_t owner = find_url(key);
  // A page knows its full URL; feeds often carry the path alone.
  const std::size_t found = owner == no_owner ? find_url(path_of_key(key)) : owner;
  return found == no_owner ? std::nullopt : std::optional(found);
}

std::size_t Archive::find_url(StringView key) const {
  const std::uint32_t number = key.empty() ? StringTable::none : urls_.find(key);
  return number == StringTable::none ? no_owner : url_owners_[number];
}

/** What articles have left may be that of others now. */
void Archive::index_urls() {
  urls_ = StringTable();
  url_owners_.clear();
  for (std::size_t at = 0; at < articles_.size(); ++at) index_url(at);
}

/** The first article with a URL keeps it. */
void Archive::index_url(std::size_t at) {
  const String key = url_key(articles_[at].url);
  if (key.empty()) return;
  const std::uint32_t number = urls_.add(key);
  if (number == url_owners_.size()) url_owners_.push_back(at);
}

}  // namespace siderail
