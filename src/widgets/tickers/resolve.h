// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "article/market.h"
#include "moment.h"
#include "text/string.h"
#include "text/string_view.h"
#include "widgets/tickers/detect.h"
#include "widgets/tickers/name_index.h"

namespace siderail::tickers {

/** Why a ticker gets no badge. */
enum class FlagReason : std::uint8_t { name_mismatch, not_listed_at_date, unknown_symbol };

/** The documented spelling, e.g. "name-mismatch". */
StringView reason_name(FlagReason reason);

/** What became of something written like a ticker. */
struct Resolution {
  enum class Kind : std::uint8_t {
    nothing,  ///< no ticker: neither badge nor flag
    badge,
    flag,
  } kind = Kind::nothing;

  const Security* security = nullptr;  ///< badge: whose; flag: to whom the symbol belongs, if to anyone
  Span name;                           ///< the company's name before it; empty if there is none
  FlagReason reason = FlagReason::unknown_symbol;
  String suggestion;  ///< flag: the symbol of the company that the name belongs to, if one was found
};

/** What symbols are held against. */
struct Listings {
  const Market& market;
  NameIndex& names;                   ///< of the market
  const std::optional<Moment>& date;  ///< of the article; none: any
  const List<String>& prefer;         ///< exchanges and asset classes, the dearest first
};

/**
 * Holds what is written against the securities list as of the article's date. A ticker gets a badge only if its symbol
 * is listed at that date, and the name before it, if there is one, agrees with the security. What disagrees is flagged
 * where it was surely meant as a ticker, and is nothing otherwise: "(IT)", "(D)" after a senator. Of several listings,
 * an exchange that is written counts first, then the name that agrees longest, then `prefer`.
 */
Resolution resolve(const Written& written, StringView text, const Listings& listings);

/** Whether a security was listed on that day; `former` is the symbol that it was found by, or nullptr for today's. */
bool is_listed_at(const Security& security, const FormerSymbol* former, const std::optional<Moment>& date);

}  // namespace siderail::tickers
