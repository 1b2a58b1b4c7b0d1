// SPDX-License-Identifier: MIT
#include "widgets/tickers/detect.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support.h"
#include "widgets/tickers/exchanges.h"

using siderail::tickers::detect;
using siderail::tickers::Form;
using siderail::tickers::Written;

namespace {

/** All that is written like a ticker: "prefixed NASDAQ:TSLA [Tesla]". */
std::string found(const std::string& text) {
  std::vector<std::string> all;
  for (const Written& written : detect(text)) {
    const char* forms[] = {"prefixed", "announced", "cashtag", "bracketed", "bare"};
    std::string each = forms[static_cast<std::size_t>(written.form)] + std::string(" ");
    if (!written.exchange.empty()) each += siderail::tickers::exchange_key(written.exchange) + ":";
    each += written.symbol.of(text);
    if (!written.name.is_empty()) each += " [" + std::string(written.name.of(text)) + ']';
    all.push_back(each);
  }
  return support::joined(all, ", ");
}

using Rows = std::vector<std::pair<const char*, const char*>>;

void check(const Rows& rows) {
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(found(text) == expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticker_detection)

BOOST_AUTO_TEST_CASE(tickers_with_their_exchange_are_found) {
  check({{"Tesla (NASDAQ: TSLA) rose.", "prefixed NASDAQ:TSLA [Tesla]"},
         {"Tesla (NASDAQ:TSLA) rose.", "prefixed NASDAQ:TSLA [Tesla]"},
         {"Shares of Ford Motor (NYSE: F) rose.", "prefixed NYSE:F [Shares of Ford Motor]"},
         {"Ford (Nasdaq: F)", "prefixed NASDAQ:F [Ford]"},
         {"Ford NYSE: F rose", "prefixed NYSE:F [Ford]"},
         {"NYSE:F rose", "prefixed NYSE:F"},
         {"Ford (NYSE F)", "prefixed NYSE:F [Ford]"},
         {"Shell (LON: SHEL) (NYSE: SHEL)", "prefixed LON:SHEL [Shell], prefixed NYSE:SHEL [Shell]"},
         {"Alphabet (NASDAQ: GOOG, GOOGL)", "prefixed NASDAQ:GOOG [Alphabet], prefixed NASDAQ:GOOGL [Alphabet]"},
         {"Alphabet [NASDAQ: GOOG]", "prefixed NASDAQ:GOOG [Alphabet]"},
         {"Tencent (HKG: 0700.HK)", "prefixed HKG:0700.HK [Tencent]"}});
}

BOOST_AUTO_TEST_CASE(several_exchanges_have_one_colon) {
  check({{"AstraZeneca (LSE/STO/Nasdaq: AZN)", "prefixed LSESTONASDAQ:AZN [AstraZeneca]"},
         {"Enbridge (TSX, NYSE: ENB)", "prefixed TSXNYSE:ENB [Enbridge]"},
         {"Barrick LSE/NYSE: GOLD rose", "prefixed LSENYSE:GOLD [Barrick]"},
         {"Shell (LSE/gas: SHEL)", "bare SHEL"}});
}

BOOST_AUTO_TEST_CASE(exchanges_outside_brackets_are_found_by_their_colon) {
  check({{"Ford Nasdaq: F rose", "prefixed NASDAQ:F [Ford]"},
         {"Vinci Euronext Paris: DG rose", "prefixed EURONEXTPARIS:DG [Vinci]"},
         {"Siemens Xetra:SIE rose", "prefixed XETRA:SIE [Siemens]"},
         {"he said: Nasdaq is up: F too", ""}});
}

BOOST_AUTO_TEST_CASE(a_number_behind_its_exchange_is_a_symbol) {
  check({{"Toyota Motor (TYO: 7203)", "prefixed TYO:7203 [Toyota Motor]"},
         {"Tencent (HKG: 0700)", "prefixed HKG:0700 [Tencent]"}});
}

BOOST_AUTO_TEST_CASE(cashtags_are_found) {
  check({{"$TSLA", "cashtag TSLA"},
         {"Buy Tesla $TSLA.", "cashtag TSLA [Buy Tesla]"},
         {"watch $brk.b today", "cashtag brk.b"},
         {"($F)", "cashtag F"},
         {"$TSLA, $F", "cashtag TSLA, cashtag F"},
         {"$5 and $1B and US$TSLA and A$AP", ""},
         {"$TOOLONGX", ""},
         {"$ TSLA$", ""}});
}

BOOST_AUTO_TEST_CASE(tickers_in_brackets_are_found) {
  check({{"Ford (F) rose", "bracketed F [Ford]"},
         {"Ford <F.N> cut shifts.", "bracketed F.N [Ford]"},
         {"Alphabet (GOOG, GOOGL)", "bracketed GOOG [Alphabet], bracketed GOOGL [Alphabet]"},
         {"Alphabet (GOOG/GOOGL)", "bracketed GOOG [Alphabet], bracketed GOOGL [Alphabet]"},
         {"Berkshire Hathaway (BRK.B)", "bracketed BRK.B [Berkshire Hathaway]"},
         {"Berkshire (BRK-B)", "bracketed BRK-B [Berkshire]"},
         {"Tencent (0700.HK) fell", "bracketed 0700.HK [Tencent]"},
         {"the index (^GSPC)", "bracketed ^GSPC"},
         {"\u7279\u65AF\u62C9\uFF08TSLA\uFF09\u4E0A\u6DA8", "bracketed TSLA [\u7279\u65AF\u62C9]"},
         {"Ford (2024)", "bracketed 2024 [Ford]"},
         {"Ford (100)", "bracketed 100 [Ford]"},
         {"Ford ()", ""},
         {"Ford (the F)", ""},
         {"Ford (F", ""},
         {"Coca-Cola Co. (KO)", "bracketed KO [Coca-Cola Co.]"},
         {"AT&T (T) and Lowe's (LOW)", "bracketed T [AT&T], bracketed LOW [Lowe's]"},
         {"he said (IT)", "bracketed IT"}});
}

BOOST_AUTO_TEST_CASE(symbols_between_words_are_found) {
  check({{"Tesla TSLA rose", "bare TSLA [Tesla]"},
         {"Tesla, TSLA", "bare TSLA"},
         {"Tesla TSLA.", "bare TSLA [Tesla]"},
         {"Berkshire BRK.B rose", "bare BRK.B [Berkshire]"},
         {"I am a CEO", "bare CEO"},
         {"A single F is none", ""},
         {"TSLA-based, xTSLA, TSLAs, TSLA2x", ""},
         {"ABCDEFG is too long", ""}});
}

BOOST_AUTO_TEST_CASE(parts_of_addresses_and_longer_words_are_no_tickers) {
  for (const char* text : {"mail a@TSLA.com", "https://example.org/TSLA", "see /TSLA/ here", "file.TSLA", "TSLA_x",
                           "C:\\TSLA", "#TSLA", "@TSLA", "TSLA@x", "a=TSLA", "&TSLA;", "\u00E9TSLA", "TSLA\u00E9"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(found(text) == "");
  }
}

BOOST_AUTO_TEST_CASE(a_line_in_capitals_has_no_bare_words) {
  check({{"TESLA TSLA CUTS PRICES AGAIN", ""},
         {"FORD (F) CUTS PRICES AGAIN", "bracketed F [FORD]"},
         {"FORD (NYSE: F) CUTS PRICES AGAIN", "prefixed NYSE:F [FORD]"},
         {"TESLA CUTS PRICES AGAIN\nnow Tesla TSLA rose", "bare TSLA [Tesla]"}});
}

BOOST_AUTO_TEST_CASE(names_are_the_capitalised_words_before) {
  check({{"shares of Ford Motor Company (F)", "bracketed F [Ford Motor Company]"},
         {"yesterday JPMorgan Chase & Co. (JPM) said", "bracketed JPM [JPMorgan Chase & Co.]"},
         {"It rose. Apple (AAPL)", "bracketed AAPL [Apple]"},
         {"eBay (EBAY)", "bracketed EBAY [eBay]"},
         {"said Yum! Brands (YUM)", "bracketed YUM [Yum! Brands]"},
         {"the 3M Company (MMM)", "bracketed MMM [3M Company]"},
         {"Nestl\u00E9 (NESN)", "bracketed NESN [Nestl\u00E9]"},
         {"shares (AAPL)", "bracketed AAPL"},
         {"Amazon.com (AMZN)", "bracketed AMZN [Amazon.com]"},
         {"One Two Three Four Five Six Seven (AAPL)", "bracketed AAPL [One Two Three Four Five Six Seven]"}});
}

// A heading is no beginning of the name in the paragraph under it.
BOOST_AUTO_TEST_CASE(a_name_does_not_begin_on_the_line_before) {
  check({{"Rivals\nTesla TSLA rose", "bare TSLA [Tesla]"},
         {"Rocket Race\nSpaceX (SPCE) fell", "bracketed SPCE [SpaceX]"}});
}

BOOST_AUTO_TEST_CASE(random_texts_give_spans_inside_them_in_order) {
  const std::vector<std::string> pieces = {
      "(",      ")",      "[",          "]",          "<",        ">",       "$",
      ":",      ",",      ".",          "-",          "/",        " ",       "\n",
      "^",      "&",      "'",          "NYSE",       "NASDAQ: ", "TSLA",    "F",
      "BRK.B",  "Tesla",  "Ford Motor", "the",        "2024",     "0700.HK", "\u7279\u65AF",
      "\uFF08", "\uFF09", "\u00E9",     "\U0001F6A2", "\u2019"};
  support::Random random(1792);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t length = random.below(12); length > 0; --length) text += random.pick(pieces);
    std::size_t last = 0;
    for (const Written& written : detect(text)) {
      BOOST_REQUIRE_MESSAGE(written.symbol.start >= last && written.symbol.start < written.symbol.end &&
                                written.symbol.end <= text.size(),
                            text);
      BOOST_REQUIRE_MESSAGE(written.name.start <= written.name.end && written.name.end <= written.symbol.start, text);
      BOOST_REQUIRE_MESSAGE((written.form == Form::prefixed) == !written.exchange.empty(), text);
      last = written.symbol.end;
    }
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_do_no_harm) {
  support::Random random(6);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t length = random.below(20); length > 0; --length) {
      text.push_back(static_cast<char>(
          random.below(3) == 0 ? random.below(256) : static_cast<unsigned char>("($):ANYSEF. <>"[random.below(14)])));
    }
    for (const Written& written : detect(text)) BOOST_REQUIRE_LE(written.symbol.end, text.size());
  }
}

BOOST_AUTO_TEST_SUITE_END()
