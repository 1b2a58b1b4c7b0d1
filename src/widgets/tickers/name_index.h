// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "article/market.h"
#include "containers/hash_index.h"
#include "text/string_view.h"

namespace siderail::tickers {

/** The securities of a market by name: of a large list, no name is looked for by reading through all of them. */
class NameIndex {
 public:
  /** Says whose list it is; it is read when it is first asked for. `market` must stay until the next call. */
  void update(const Market& market);

  /** The first security whose whole name or alias, legal form apart, is `name`: New York is not THE NEW YORK TIMES CO.
   */
  [[nodiscard]] const Security* called(StringView name);

  /** What called() finds, or else the only company whose name begins with the first word of `name` and agrees with it.
   */
  [[nodiscard]] const Security* likely_owner(StringView name);

  /** Whether a name agrees with that of any company but one, from the first word on. */
  [[nodiscard]] bool is_name_of_another(StringView name, const Security& but);

 private:
  /** The securities that have a name or alias which may begin as those words do that have this hash. */
  [[nodiscard]] const HashIndex& by_beginning();

  const Market* market_ = nullptr;
  std::uint64_t revision_ = 0;
  bool is_read_ = false;
  HashIndex by_beginning_;
};

}  // namespace siderail::tickers
