// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "containers/list.h"
#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"
#include "widgets/related/index.h"
#include "widgets/related/semantic.h"
#include "widgets/widget.h"

namespace siderail::related {

/** What to show when nothing is related: nothing, or the newest articles under a heading that says so. */
enum class WhenEmpty : std::uint8_t { hide, recent };
/** Which articles are offered: all, or those that are older or newer than the article of the call. */
enum class Age : std::uint8_t { any, older, newer };
/** Whether an article is offered that says the same as the article of the call or as one offered already. */
enum class Duplicates : std::uint8_t { hide, show };

/**
 * Options of the widget "related". `limit` is 5 by default; `href` may hold {id} and {slug}, else links go to the
 * articles' URLs. Articles are named by id or URL.
 */
struct Options : CommonOptions {
  WhenEmpty when_empty = WhenEmpty::hide;
  /**
   * The least score (0 to 1) that counts as related. Higher: fewer and closer. 0: whatever shares a single term. By
   * default, -1, it is 0.4, or less where articles have but a few words (Likelihood::usual).
   */
  double min_score = -1;
  std::optional<Moment> before;  ///< only articles dated before it
  std::optional<Moment> after;   ///< only articles dated at it or after it
  Age age = Age::any;
  List<String> pinned;       ///< always first, in this order
  List<String> exclude;      ///< never shown
  List<String> shown;        ///< not shown again: what other modules of the page show already
  List<String> ignore_tags;  ///< tags that relate nothing, in any spelling
  /** Terms, tags and tickers in more than this share (0 to 1) of the articles relate nothing. 1: all count. */
  double cardinality = 1;
  /** 0: the closest articles. Towards 1: articles that are ever less like one another, even if less like this one. */
  double diversity = 0;
  /** 0: dates do not count. 1: an article a year older or newer scores half. In between: a part of that loss. */
  double recency = 0;
  Duplicates duplicates = Duplicates::hide;

  void list(OptionList& options);
};

/** What ties two articles together, in views of the archive and of the index: good until one of them changes. */
struct Why {
  List<StringView> terms;    ///< folded index terms, the weightiest first; at most 5
  List<StringView> tags;     ///< as the article of the call writes them
  List<StringView> tickers;  ///< symbols that both list
};

/** An article that is offered. */
struct Item {
  const Article* article = nullptr;  ///< in the archive
  String href;
  double score = 0;  ///< see Likelihood; 0 for a pinned or recent article that shares nothing
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
  bool prepare(const Context& context);
  static void write(const Result& result, json::Writer& json);
  static void render(const Result& result, const Options& options, html::Writer& html);

 private:
  void ignore(const Options& options);
  void fade(const Context& context, const Options& options, const Article& subject);

  Index index_;
  Semantic semantic_;
  Pattern pattern_;      // of the article of the call; kept for its memory, like the next
  List<double> scores_;  // by article
};

}  // namespace siderail::related
