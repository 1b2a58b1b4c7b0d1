// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"
#include "widgets/tickers/name_index.h"
#include "widgets/tickers/quote.h"
#include "widgets/tickers/resolve.h"
#include "widgets/widget.h"

namespace siderail::tickers {

/** What makes a badge: written tickers only, or companies that are merely named as well. */
enum class Mode : std::uint8_t { explicit_only, names };

/** Options of the widget "tickers". `href` may hold {symbol}, {exchange} and {name}; `limit` bounds the badges. */
struct Options : CommonOptions {
  Mode mode = Mode::explicit_only;
  List<String> prefer;  ///< exchanges and asset classes, for symbols that mean several listings

  void list(OptionList& options) {
    CommonOptions::list(options);
    options.choice("mode", mode, "explicit names");
    options.texts("prefer", prefer);
  }
};

/** A stretch of a field of the article, in UTF-16 code units of the field as it was given. */
struct Place {
  StringView field;  ///< "title", "summary" or "text"
  std::size_t start = 0;
  std::size_t end = 0;
  String text;  ///< as read: tags stripped, entities decoded
};

/** Where a ticker is written, and the company's name before it. */
struct Mention {
  Place ticker;  ///< of a company that is merely named: its name
  std::optional<Place> name;
};

/** A security that the article is about. */
struct Badge {
  const Security* security = nullptr;
  String href;             ///< empty: no link
  List<Mention> mentions;  ///< in the order of the text; none if the article only lists the symbol
  std::optional<QuoteView> quote;
};

/** A ticker that must not become a badge, for an editor to look at. */
struct Flag {
  Place ticker;
  Resolution resolution;
};

struct Result {
  List<Badge> badges;  ///< one a symbol, in the order of first mention; then those that the article lists
  List<Flag> flagged;
};

/** Badges for the securities that an article names by ticker; never where name and ticker disagree. */
class Tickers {
 public:
  using Options = tickers::Options;
  using Result = tickers::Result;

  Expected<Result> query(const Context& context, const Options& options);
  bool prepare(const Context& /*context*/) { return true; }
  static void write(const Result& result, json::Writer& json);
  static void render(const Result& result, const Options& options, html::Writer& html);

 private:
  NameIndex names_;
};

}  // namespace siderail::tickers
