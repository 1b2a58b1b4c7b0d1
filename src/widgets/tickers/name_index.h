// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "article/market.h"
#include "containers/list.h"
#include "containers/string_table.h"
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

 private:
  void read();
  void add(StringView name, std::uint32_t position);

  const Market* market_ = nullptr;
  std::uint64_t revision_ = 0;
  bool is_read_ = false;
  StringTable words_;            // whole names and first words in the form of name_words(), the latter behind a blank
  List<std::uint32_t> entries_;  // by number of the words: the last entry of their chain
  struct Entry {
    std::uint32_t position;  // of the security
    std::uint32_t next;      // the entry of the same words before this one, + 1; 0: none
  };
  List<Entry> chain_;
};

}  // namespace siderail::tickers
