// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "containers/list.h"
#include "numeric/decimal.h"
#include "text/string.h"
#include "widgets/tags/index.h"
#include "widgets/widget.h"

namespace siderail::tags {

/**
 * Whose tags are shown. `automatic`: the article's if one is given, else the archive's.
 *
 * `trending`: those that the archive names more often of late than it always does. An article counts for 2^-(age / 7
 * days), where ages are seen from `now` or else from the newest article. With R for the sum of that over all dated
 * articles, r over those that carry the tag, and b for the share of all articles that do, the tag's score is
 *
 *     (r - R b) / sqrt(R b + 1)
 *
 * how far it is above what was to be expected, in the unit by which such counts stray. From 0.05 on it is trending: a
 * tag that is always there has r near R b, however large it is.
 */
enum class Scope : std::uint8_t { article, archive, trending, automatic };

/** How a cloud is laid out: as a list, or as one that `siderail/cloud` packs. */
enum class Layout : std::uint8_t { list, packed };

/** How tags follow each other: by folded name, or by count with the most frequent first. */
enum class Order : std::uint8_t { name, weight };

/** What grows evenly from level to level: the logarithm of the count, its square root, or the count itself. */
enum class Scale : std::uint8_t { log, sqrt, linear };

/** Options of the widget "tags". `href` may hold {slug} and {name}; `limit` keeps the most frequent (archive: 40). */
struct Options : CommonOptions {
  Scope scope = Scope::automatic;
  Order order = Order::name;
  Scale scale = Scale::log;
  int levels = 7;     ///< 1 to 20
  List<String> hide;  ///< names never shown, in any spelling that merges with them
  TextMap aliases;    ///< names, in any spelling that merges with them, and what they are called instead
  Layout layout = Layout::list;

  void list(OptionList& options);
};

/** A tag as it is shown. */
struct ShownTag {
  String name;
  String slug;
  std::size_t count = 0;  ///< articles of the archive that carry it; of an article that is not in it: at least 1
  /**
   * Where the scaled count lies between the least (0) and the greatest (1): of the tags shown, for an article of all
   * tags of the archive. When all shown are equal, 0.5.
   */
  Decimal weight;
  int level = 0;            ///< 1 to Options::levels; all counts equal: the middle one
  String href;              ///< empty: no link
  bool is_current = false;  ///< the article of the call carries it
  double strength = 0;      ///< what weight is made of: the count; of a trending tag, its score + 1
};

struct Result {
  List<ShownTag> tags;
  bool is_automatic = false;  ///< no article has a tag: these are phrases of their texts
};

/** The tag cloud as a list: tags of an article or of the archive, merged, counted, put in levels. */
class Tags {
 public:
  using Options = tags::Options;
  using Result = tags::Result;

  Expected<Result> query(const Context& context, const Options& options);
  bool prepare(const Context& context) {
    index_.refresh(context.archive, {});
    return true;
  }
  static void write(const Result& result, json::Writer& json);
  static void render(const Result& result, const Options& options, html::Writer& html);

 private:
  [[nodiscard]] bool is_current(const IndexedTag& tag, const Subject& subject) const;
  void add_own(const Article& article, const Options& options, Result& result) const;

  TagIndex index_;
};

}  // namespace siderail::tags
