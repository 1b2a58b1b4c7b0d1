// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "article/article.h"
#include "containers/list.h"
#include "containers/string_table.h"
#include "text/string.h"
#include "text/string_view.h"

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
  void index_url(std::size_t at);
  void index_urls();
  [[nodiscard]] std::size_t find_url(StringView key) const;

  List<Article> articles_;
  StringTable ids_;               // the number of an id is the position of its article
  StringTable urls_;              // of url_key()s
  List<std::size_t> url_owners_;  // by number of the URL: the position of its article
  std::uint64_t revision_ = 0;
  std::uint64_t newest_serial_ = 0;
};

}  // namespace siderail
