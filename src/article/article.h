// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "article/sheet.h"
#include "containers/list.h"
#include "moment.h"
#include "text/string_view.h"

namespace siderail {

/** From byte `text_byte` of a field as read on, characters stand in the field as given from `given_unit` on. */
struct OffsetStep {
  std::uint32_t text_byte;   ///< bytes from the start of the text
  std::uint32_t given_unit;  ///< UTF-16 code units from the start of the field as it was given
};

/**
 * A field as readers see it, and where its characters stood in the field as it was given, tags and entities included:
 *
 *     given  Ford &lt;F.N&gt; cut shifts.        steps  {0, 0} {5, 5} {6, 9} {9, 12} {10, 16}
 *     text   Ford <F.N> cut shifts.              empty steps: text and given field are the same
 */
struct TextField {
  /** No more of a text is matched: what is behind it is kept and shown, but makes no article related to another. */
  static constexpr std::size_t max_matched_bytes = 200'000;

  StringView text;  ///< UTF-8
  std::span<const OffsetStep> steps;

  /** The text, cut to what is matched. */
  [[nodiscard]] StringView matched() const;

  /** The offset, in UTF-16 code units of the field as given, of the character that starts at byte `at` of the text. */
  [[nodiscard]] std::size_t given_start(std::size_t at) const;
  /** The offset behind the character that ends at byte `at` (> 0) of the text; in the same units. */
  [[nodiscard]] std::size_t given_end(std::size_t at) const;
};

/** A tag as the article gives it; `url` is empty where the article gives none. */
struct Tag {
  StringView name;
  StringView url;
};

/** A ticker symbol that the publisher has listed for the article; `exchange` may be empty. */
struct Ticker {
  StringView symbol;
  StringView exchange;
};

/** One article. Plain data in UTF-8; what is not known is empty. It owns nothing but a share of a sheet. */
struct Article {
  StringView id;
  StringView url;
  TextField title;
  TextField summary;
  TextField text;
  std::optional<Moment> published;
  std::optional<Moment> updated;
  std::span<const StringView> authors;
  StringView section;
  std::span<const Tag> tags;
  std::span<const Ticker> tickers;
  StringView image;
  StringView language;              ///< BCP 47, e.g. "en-US"
  bool title_is_from_text = false;  ///< there was none: it repeats the first words of the text
  std::uint64_t serial = 0;         ///< in an archive: greater than that of any article taken in before

  /** Keeps a sheet on which all of its texts and lists stand, so that it can be moved about freely. */
  void stand_on(Sheet* sheet);
  /** That sheet, or nullptr: then everything is borrowed. */
  [[nodiscard]] Sheet* sheet() const { return share_.sheet(); }

 private:
  Share share_;
};

/** Copies what articles have on one sheet, or on none, to a new one that holds nothing else. */
void move_to_new_sheet(std::span<Article> articles, const Sheet* from = nullptr);

}  // namespace siderail
