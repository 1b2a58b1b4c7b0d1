// SPDX-License-Identifier: MIT
#include "widgets/tickers/exchanges.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "part_data.h"
#include "text/find_byte.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/letters.h"

namespace siderail::tickers {
namespace {

/** A market a line: suffixes | codes of Bloomberg | exchanges. */
SIDERAIL_PART_DATA(tickers)
constexpr char market_table[] =
    "N O OQ K P PK OB A|US UN UW UQ UA UP|NYSE NASDAQ NASDAQGS NASDAQGM NASDAQCM AMEX NYSEAMERICAN NYSEARCA NYSEMKT "
    "ARCA CBOE BATS OTC OTCMKTS OTCPK OTCQB OTCQX OTCBB OTCPINK XNAS XNYS XASE ARCX "
    "\u7EB3\u65AF\u8FBE\u514B \u7D0D\u65AF\u9054\u514B \u7EBD\u4EA4\u6240 \u7D10\u4EA4\u6240 \uB098\uC2A4\uB2E5\n"
    "L|LN|LON LSE AIM XLON\n"
    "T|JT JP|TYO TSE XTKS \u6771\u8A3C\n"
    "HK|HK|HKEX HKG SEHK XHKG \u6E2F\u4EA4\u6240\n"
    "KS|KS KP|KRX KOSPI XKRX \uCF54\uC2A4\uD53C\n"
    "KQ|KQ KS|KOSDAQ KRX XKOS \uCF54\uC2A4\uB2E5\n"
    "TW|TT|TWSE TPE XTAI\n"
    "TWO|TT|TPEX\n"
    "SS SH|CH CG|SSE SHA SHSE XSHG\n"
    "SZ|CH CS|SZSE SHE XSHE\n"
    "NS|IN IS|NSE XNSE\n"
    "BO|IN IB|BSE BOM XBOM\n"
    "AX|AU AT|ASX XASX\n"
    "NZ|NZ|NZX NZE\n"
    "SI|SP|SGX XSES\n"
    "TO|CN CT|TSX TSE XTSE\n"
    "V|CN CV|TSXV TSXVENTURE CVE XTSX\n"
    "CN|CN CF|CSE CNSX\n"
    "PA|FP|EPA XPAR EURONEXTPARIS EURONEXT\n"
    "AS|NA|AMS XAMS EURONEXTAMSTERDAM EURONEXT\n"
    "BR|BB|EBR XBRU EURONEXTBRUSSELS EURONEXT\n"
    "LS|PL|ELI XLIS EURONEXTLISBON EURONEXT\n"
    "DE|GY GR|ETR XETRA XETR GER\n"
    "F|GF GR|FRA FWB XFRA\n"
    "MI|IM|BIT XMIL\n"
    "MC|SM|BME XMAD\n"
    "SW S VX|SW SE VX|SIX SWX XSWX VTX\n"
    "ST|SS|STO XSTO\n"
    "CO|DC|CPH XCSE\n"
    "OL|NO|OSL OSE XOSL\n"
    "HE|FH|HEL XHEL\n"
    "VI|AV|VIE XWBO\n"
    "WA|PW|WSE XWAR\n"
    "JO J|SJ|JSE XJSE\n"
    "SA|BZ|BVMF XBSP\n"
    "MX|MM|BMV XMEX\n"
    "TA|IT|TASE TLV XTAE\n";

StringView markets() { return {market_table, sizeof(market_table) - 1}; }

/** The first column of the line of a market. */
StringView suffixes_of(int market) {
  std::size_t line = 0;
  while (market-- > 0) line = find_byte(markets(), '\n', line) + 1;
  return markets().substr(line, find_byte(markets(), '|', line) - line);
}

/** Of the names of exchanges by first letter from 'A' on: their second letters and their sizes, a bit each. */
struct Beginnings {
  std::array<std::uint32_t, 26> seconds{};
  std::array<std::uint32_t, 26> sizes{};
};

constexpr Beginnings make_beginnings() {
  Beginnings all;
  int column = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at + 1 < sizeof(market_table); ++at) {
    const char c = market_table[at];
    if (c != ' ' && c != '|' && c != '\n') continue;
    const char first = market_table[start];
    if (column == 2 && first >= 'A' && first <= 'Z') {
      all.seconds[static_cast<std::size_t>(first - 'A')] |= 1U << (market_table[start + 1] & 31);
      all.sizes[static_cast<std::size_t>(first - 'A')] |= 1U << (at - start);
    }
    if (c != ' ') column = (column + 1) % 3;
    start = at + 1;
  }
  return all;
}
SIDERAIL_PART_DATA(tickers) constexpr Beginnings beginnings = make_beginnings();

}  // namespace

bool may_be_exchange(StringView word) {
  if (word.size() < 3 || word.size() > 31 || is(word[0], foreign)) return word.size() > 2;
  const auto letter = static_cast<std::size_t>((word[0] & 31) - 1);
  return (beginnings.seconds[letter] >> (word[1] & 31) & beginnings.sizes[letter] >> word.size() & 1) != 0;
}

int find_market(Naming naming, StringView name, int first) {
  if (name.empty()) return -1;
  const StringView all = markets();
  const auto is_joined = [all](std::size_t at) { return is(all[at], word_letter | foreign); };
  for (std::size_t at = find_byte(all, name[0]); at != StringView::npos; at = find_byte(all, name[0], at + 1)) {
    const std::size_t end = at + name.size();
    if ((at > 0 && is_joined(at - 1)) || end >= all.size() || is_joined(end)) continue;
    if (all.substr(at, name.size()) != name) continue;
    int column = 0;
    std::size_t line = at;
    for (; line > 0 && all[line - 1] != '\n'; --line) column += all[line - 1] == '|' ? 1 : 0;
    if (column != static_cast<int>(naming)) continue;
    const auto market = static_cast<int>(std::count(all.begin(), all.begin() + line, '\n'));
    if (market >= first) return market;
  }
  return -1;
}

StringView suffix_of_market(int market, std::size_t position) { return word_at(suffixes_of(market), position); }

String exchange_key(StringView exchange) {
  String key(exchange.size(), '\0');  // it is never longer: what stands for a malformed byte is no word
  char* out = key.data();
  for (std::size_t at = 0; at < exchange.size();) {
    const char32_t c = utf8::decode(exchange, at);
    if (utf8::is_word(c)) out = utf8::write(out, c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c);
  }
  key.resize(static_cast<std::size_t>(out - key.data()));
  return key;
}

bool is_on_market(const Security& security, int market) {
  const StringView symbol = security.symbol;
  const std::size_t stop = symbol.rfind('.');
  const int by_suffix = stop == StringView::npos ? -1 : find_market(Naming::suffix, symbol.substr(stop + 1));
  if (by_suffix > us_market) return by_suffix == market;
  const String key = exchange_key(security.exchange);
  int by_exchange = find_market(Naming::exchange, key);
  if (by_exchange < 0) return market == us_market;
  while (by_exchange >= 0 && by_exchange != market) by_exchange = find_market(Naming::exchange, key, by_exchange + 1);
  return by_exchange == market;
}

}  // namespace siderail::tickers
