// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.h"

namespace siderail {

/** All articles that were added, in that order. Owns their text. */
class Archive {
 public:
  /** How many of the articles were new, and how many took the place of one with the same id. */
  struct Added {
    std::size_t added = 0;
    std::size_t replaced = 0;
  };

  /** Takes in articles whose text is their own (see Article::own_text) and whose ids are not empty. */
  Added add(std::vector<Article> articles);
  void clear();

  [[nodiscard]] std::span<const Article> articles() const { return articles_; }
  /** The position of the article with that id or URL in articles(). An id wins over a URL. */
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id_or_url) const;
  /** Grows with every change: what was computed at another revision is out of date. */
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  void index_url(std::size_t at);

  std::vector<Article> articles_;
  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> by_url_;
  std::uint64_t revision_ = 0;
};

}  // namespace siderail
