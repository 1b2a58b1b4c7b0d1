// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "containers/list.h"
#include "text/string_view.h"
#include "widgets/tickers/detect.h"
#include "widgets/tickers/resolve.h"

namespace siderail::tickers {

/** A company that a text names without its ticker. */
struct Named {
  Span name;  ///< legal form and its full stop included: "Gap Inc."
  const Security* security = nullptr;
};

/**
 * Finds companies by name in UTF-8 `text`, in order: runs of capitalised words that are, legal form apart, the whole
 * name or alias of a security listed at the article's date. A name of one word may be any word ("Target practice"): it
 * counts with a legal form, a verb or noun of the business pages beside it ("Apple rose", "shares of Apple"), in a list
 * with one that counts, or where `has_badge` says that the text gives its ticker, too.
 */
List<Named> find_names(StringView text, const Listings& listings, const List<const Security*>& has_badge);

}  // namespace siderail::tickers
