// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "containers/list.h"
#include "numeric/decimal.h"
#include "widgets/related/index.h"
#include "widgets/widget.h"

namespace siderail::related {

/** What to show when nothing is related: nothing, or the newest articles under a heading that says so. */
enum class WhenEmpty : std::uint8_t { hide, recent };

/**
 * Options of the widget "related". `limit` is 5 by default; `href` may hold {id} and {slug}, else links go to the
 * articles' URLs. Articles are named by id or URL.
 */
struct Options : CommonOptions {
  WhenEmpty when_empty = WhenEmpty::hide;
  /** The least cosine (0 to 1) that counts as related. Higher: fewer and closer. 0: whatever shares a single term. */
  double min_score = 0.1;
  std::optional<Moment> before;  ///< only articles dated before it
  std::optional<Moment> after;   ///< only articles dated at it or after it
  List<std::string> pinned;      ///< always first, in this order
  List<std::string> exclude;     ///< never shown
  List<std::string> shown;       ///< not shown again: what other modules of the page show already

  void list(OptionList& options);
};

/** What ties two articles together. */
struct Why {
  List<std::string> terms;    ///< folded index terms, the weightiest first; at most 5
  List<std::string> tags;     ///< as the article of the call writes them
  List<std::string> tickers;  ///< symbols that both list
};

/** An article that is offered. */
struct Item {
  const Article* article = nullptr;  ///< in the archive
  std::string href;
  double score = 0;  ///< cosine, 0 to 1; 0 for a pinned or recent article that shares nothing
  bool is_pinned = false;
  Why why;
};

/** On what ground the items are shown. */
enum class Basis : std::uint8_t { none, related, recent };

struct Result {
  Basis basis = Basis::none;
  List<Item> items;
};

/** Links to the articles of the archive that are on the same subject. */
class Related {
 public:
  using Options = related::Options;
  using Result = related::Result;

  Expected<Result> query(const Context& context, const Options& options);
  void prepare(const Context& context) { index_.refresh(context.archive); }
  static void write(const Result& result, json::Writer& json);
  static void render(const Result& result, const Options& options, html::Writer& html);

 private:
  Index index_;
};

}  // namespace siderail::related
