// SPDX-License-Identifier: MIT
#include "widgets/tickers/exchanges.h"

#include "text/word_list.h"

namespace siderail::tickers {

std::string_view suffix_of_exchange(const std::string_view& exchange) {
  constexpr std::string_view exchanges =
      "AMS ASX BIT BME BSE EPA ETR FRA FWB HEL HKEX HKG KOSDAQ KRX LON LSE NSE SEHK TSE TSX TYO XETRA";
  constexpr std::string_view suffixes =
      ".AS .AX .MI .MC .BO .PA .DE .F .F .HE .HK .HK .KQ .KS .L .L .NS .HK .T .TO .T .DE";
  const std::size_t position = find_word(exchanges, exchange);
  return position == std::string_view::npos ? std::string_view() : word_at(suffixes, position);
}

bool is_us_ric_suffix(const std::string_view& suffix) { return has_word("A K N O OQ P", suffix); }

}  // namespace siderail::tickers
