// SPDX-License-Identifier: MIT
#include "widgets/tickers/exchanges.h"

#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::tickers {
namespace {

/** A market a line: suffixes | codes of Bloomberg | exchanges. */
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

const StringView markets(market_table, sizeof(market_table) - 1);

/** One column of the line that starts at `line`. */
StringView column(std::size_t line, Naming naming) {
  const char* separators = "||\n";
  for (int at = 0;; ++at) {
    const std::size_t end = markets.find(separators[at], line);
    if (at == static_cast<int>(naming)) return markets.substr(line, end - line);
    line = end + 1;
  }
}

}  // namespace

int find_market(Naming naming, StringView name, int first) {
  std::size_t line = name.empty() ? markets.size() : 0;
  for (int market = 0; line < markets.size(); ++market) {
    if (market >= first && has_word(column(line, naming), name)) return market;
    line = markets.find('\n', line) + 1;
  }
  return -1;
}

StringView suffix_of_market(int market, std::size_t position) {
  std::size_t line = 0;
  while (market-- > 0) line = markets.find('\n', line) + 1;
  return word_at(column(line, Naming::suffix), position);
}

String exchange_key(StringView exchange) {
  String key;
  for (std::size_t at = 0; at < exchange.size();) {
    const char32_t c = utf8::decode(exchange, at);
    if (utf8::is_word(c)) utf8::append(key, c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c);
  }
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
