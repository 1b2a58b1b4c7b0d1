// SPDX-License-Identifier: MIT
#include "widgets/tickers/exchanges.h"

#include <algorithm>
#include <array>
#include <utility>

namespace siderail::tickers {

std::string_view suffix_of_exchange(std::string_view exchange) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> suffixes = {
      {{"AMS", ".AS"}, {"ASX", ".AX"}, {"BIT", ".MI"}, {"BME", ".MC"},    {"BSE", ".BO"}, {"EPA", ".PA"},
       {"ETR", ".DE"}, {"FRA", ".F"},  {"FWB", ".F"},  {"HEL", ".HE"},    {"HKEX", ".HK"}, {"HKG", ".HK"},
       {"KOSDAQ", ".KQ"}, {"KRX", ".KS"}, {"LON", ".L"}, {"LSE", ".L"},   {"NSE", ".NS"}, {"SEHK", ".HK"},
       {"TSE", ".T"},  {"TSX", ".TO"}, {"TYO", ".T"},  {"XETRA", ".DE"}}};
  const auto found = std::find_if(suffixes.begin(), suffixes.end(), [&](const auto& entry) { return entry.first == exchange; });
  return found == suffixes.end() ? std::string_view() : found->second;
}

bool is_us_ric_suffix(std::string_view suffix) {
  static constexpr std::array<std::string_view, 6> suffixes = {"A", "K", "N", "O", "OQ", "P"};
  return std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end();
}

}  // namespace siderail::tickers
