// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "article/article.h"
#include "containers/hash_index.h"
#include "containers/list.h"
#include "text/string_view.h"

namespace siderail {

/**
 * All articles that were added, in that order. Each keeps the sheet of its document; those of a sheet of which less
 * than half is still used move to a new one, so that a document that is mostly replaced does not stay.
 */
class Archive {
 public:
  /** How many of the articles were new, and how many took the place of one with the same id. */
  struct Added {
    std::size_t added = 0;
    std::size_t replaced = 0;
  };

  /** Takes in articles that stand on sheets and whose ids are not empty. */
  Added add(List<Article> articles);
  /** Takes out the article with that id or URL; false if there is none. Those behind it move up. */
  bool remove(StringView id_or_url);
  void clear();

  [[nodiscard]] std::span<const Article> articles() const { return articles_; }
  /** The position of the article with that id or URL in articles(). An id wins over a URL. */
  [[nodiscard]] std::optional<std::size_t> find(StringView id_or_url) const;
  /** Grows with every change: what was computed at another revision is out of date. */
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  void index_urls() const;
  [[nodiscard]] std::uint32_t find_id(StringView id) const;
  [[nodiscard]] std::uint32_t find_url(StringView key) const;
  void tidy();

  List<Article> articles_;
  HashIndex ids_;
  mutable HashIndex urls_;  // of url_key()s: of the first article with each; made when the first is looked for
  mutable bool has_urls_ = false;
  std::uint64_t revision_ = 0;
  std::uint64_t newest_serial_ = 0;
};

}  // namespace siderail
