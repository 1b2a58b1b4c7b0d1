// SPDX-License-Identifier: MIT
#include "article/archive.h"

#include <utility>

#include "article/url_key.h"

namespace siderail {

Archive::Added Archive::add(std::vector<Article> articles) {
  Added result;
  for (Article& article : articles) {
    const auto known = by_id_.find(article.id);
    if (known == by_id_.end()) {
      articles_.push_back(std::move(article));
      by_id_.emplace(articles_.back().id, articles_.size() - 1);
      index_url(articles_.size() - 1);
      ++result.added;
    } else {
      const std::size_t at = known->second;
      by_id_.erase(known);  // its key is text of the article that goes
      if (const auto url = by_url_.find(url_key(articles_[at].url)); url != by_url_.end() && url->second == at) {
        by_url_.erase(url);
      }
      articles_[at] = std::move(article);
      by_id_.emplace(articles_[at].id, at);
      index_url(at);
      ++result.replaced;
    }
  }
  ++revision_;
  return result;
}

void Archive::clear() {
  by_id_.clear();
  by_url_.clear();
  std::vector<Article>().swap(articles_);
  ++revision_;
}

std::optional<std::size_t> Archive::find(std::string_view id_or_url) const {
  if (const auto id = by_id_.find(id_or_url); id != by_id_.end()) return id->second;
  const std::string key = url_key(id_or_url);
  if (const auto url = by_url_.find(key); url != by_url_.end()) return url->second;
  // A page knows its full URL; feeds often carry the path alone.
  const std::string_view path = path_of_key(key);
  if (path.empty() || path.size() == key.size()) return std::nullopt;
  const auto url = by_url_.find(std::string(path));
  return url == by_url_.end() ? std::nullopt : std::optional(url->second);
}

/** The first article with a URL keeps it: order of adding decides, never hash order. */
void Archive::index_url(std::size_t at) {
  const std::string key = url_key(articles_[at].url);
  if (!key.empty()) by_url_.emplace(key, at);
}

}  // namespace siderail
