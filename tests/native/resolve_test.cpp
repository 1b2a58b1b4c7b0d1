// SPDX-License-Identifier: MIT
#include "widgets/tickers/resolve.h"

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/date.h"
#include "support.h"
#include "widgets/tickers/exchanges.h"
#include "world.h"

using siderail::FormerSymbol;
using siderail::Moment;
using siderail::Security;
using siderail::input::parse_date;
using siderail::tickers::detect;
using siderail::tickers::is_listed_at;
using siderail::tickers::Resolution;
using siderail::tickers::resolve;
using siderail::tickers::Written;

namespace {

const siderail::Market& market() {
  static const support::World world = [] {
    support::World filled;
    filled.securities(R"([
      {"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},
      {"symbol":"F","name":"FORD MOTOR CO","exchange":"NYSE"},
      {"symbol":"SPCE","name":"Virgin Galactic Holdings, Inc","exchange":"NYSE","since":"2019-10-28"},
      {"symbol":"META","name":"Meta Platforms, Inc.","exchange":"Nasdaq","formerSymbols":[{"symbol":"FB","until":"2022-06-08"}],"aliases":["Facebook"]},
      {"symbol":"TWTR","name":"Twitter, Inc.","exchange":"NYSE","since":"2013-11-07","until":"2022-10-27"},
      {"symbol":"SHEL","name":"Shell plc","exchange":"NYSE"},
      {"symbol":"SHEL.L","name":"Shell plc","exchange":"LSE"},
      {"symbol":"BRK-B","name":"BERKSHIRE HATHAWAY INC","exchange":"NYSE"},
      {"symbol":"IT","name":"Gartner, Inc.","exchange":"NYSE"},
      {"symbol":"D","name":"DOMINION ENERGY, INC","exchange":"NYSE"},
      {"symbol":"PYPL","name":"PayPal Holdings, Inc.","exchange":"Nasdaq"},
      {"symbol":"NYT","name":"NEW YORK TIMES CO","exchange":"NYSE"},
      {"symbol":"0700.HK","name":"Tencent Holdings Limited","exchange":"HKEX","aliases":["\u817e\u8baf"]}])");
    return filled;
  }();
  return world.market;
}

/** What becomes of the first thing written like a ticker: "badge TSLA [Tesla]", "flag name-mismatch SPCE", "nothing".
 */
std::string resolved(const std::string& text, const std::string& date = {}) {
  const auto found = detect(text);
  if (found.empty()) return "undetected";
  siderail::tickers::NameIndex names;
  names.update(market());
  const auto day = parse_date(date);
  const siderail::List<siderail::String> prefer;
  const Resolution resolution = resolve(found[0], text, {market(), names, day, prefer});
  if (resolution.kind == Resolution::Kind::nothing) return "nothing";
  const std::string symbol = resolution.security != nullptr ? ' ' + resolution.security->symbol : "";
  if (resolution.kind == Resolution::Kind::badge) {
    return "badge" + symbol + (resolution.name.is_empty() ? "" : " [" + std::string(resolution.name.of(text)) + ']');
  }
  return "flag " + std::string(siderail::tickers::reason_name(resolution.reason)) + symbol +
         (resolution.suggestion == nullptr ? "" : ", perhaps " + resolution.suggestion->symbol);
}

using Rows = std::vector<std::pair<const char*, const char*>>;

void check(const Rows& rows, const std::string& date = {}) {
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(resolved(text, date) == expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticker_resolution)

BOOST_AUTO_TEST_CASE(a_ticker_behind_its_own_company_gets_a_badge) {
  check({{"Tesla (NASDAQ: TSLA) rose", "badge TSLA [Tesla]"},
         {"Tesla TSLA rose", "badge TSLA [Tesla]"},
         {"Ford (F) rose", "badge F [Ford]"},
         {"Shares of Ford Motor (NYSE: F) rose", "badge F [Ford Motor]"},
         {"Ford <F.N> cut shifts", "badge F [Ford]"},
         {"Facebook (META)", "badge META [Facebook]"},
         {"Berkshire Hathaway (BRK.B)", "badge BRK-B [Berkshire Hathaway]"},
         {"Berkshire Hathaway (BRK/B)", "badge BRK-B [Berkshire Hathaway]"},
         {"Virgin Galactic (SPCE)", "badge SPCE [Virgin Galactic]"},
         {"Tencent (0700.HK)", "badge 0700.HK [Tencent]"},
         {"\u817E\u8BAF\uFF080700.HK\uFF09", "badge 0700.HK [\u817E\u8BAF]"}});
}

BOOST_AUTO_TEST_CASE(a_ticker_without_a_name_gets_a_badge_where_it_is_surely_one) {
  check({{"(NASDAQ: TSLA)", "badge TSLA"},
         {"$TSLA", "badge TSLA"},
         {"the stock NYSE:F rose", "badge F"},
         {"shares $tsla", "badge TSLA"},
         {"shares (TSLA)", "nothing"},
         {"shares TSLA", "badge TSLA"},
         {"owls TSLA", "nothing"}});
}

BOOST_AUTO_TEST_CASE(the_exchange_chooses_between_listings) {
  check({{"Shell (NYSE: SHEL)", "badge SHEL [Shell]"},
         {"Shell (LON: SHEL)", "badge SHEL.L [Shell]"},
         {"Shell (LSE: SHEL)", "badge SHEL.L [Shell]"},
         {"Shell (SHEL)", "badge SHEL [Shell]"}});
}

BOOST_AUTO_TEST_CASE(a_number_behind_its_exchange_is_looked_up_with_the_suffix_of_that) {
  BOOST_TEST(resolved("Tencent (HKG: 0700)") == "badge 0700.HK [Tencent]");
}

BOOST_AUTO_TEST_CASE(a_symbol_of_another_company_is_flagged) {
  check({{"SpaceX SPCE and Tesla", "flag name-mismatch SPCE"},
         {"SpaceX (SPCE)", "flag name-mismatch SPCE"},
         {"SpaceX (NYSE: SPCE)", "flag name-mismatch SPCE"},
         {"Ford Motor (NASDAQ: TSLA)", "flag name-mismatch TSLA, perhaps F"},
         {"Ford Motor (TSLA)", "flag name-mismatch TSLA, perhaps F"},
         {"Ford (NASDAQ: TSLA)", "flag name-mismatch TSLA, perhaps F"},  // the only company whose name begins so
         {"Tesla $F", "flag name-mismatch F, perhaps TSLA"}});
}

BOOST_AUTO_TEST_CASE(what_may_be_no_ticker_is_left_alone) {
  check({{"Information technology (IT) grew", "nothing"},
         {"Senator Smith (D) voted", "nothing"},
         {"Unknown Company (XYZ)", "nothing"},
         {"an IPO", "nothing"},
         {"Monday TSLA", "nothing"}});
}

BOOST_AUTO_TEST_CASE(a_cashtag_is_a_ticker_whatever_stands_before_it) {
  check({{"Buy on Monday $TSLA", "badge TSLA"}, {"Buy $SPCE", "badge SPCE"}});
  BOOST_TEST(resolved("Buy $SPCE", "2018-01-01") == "flag not-listed-at-date SPCE");
}

BOOST_AUTO_TEST_CASE(an_unknown_symbol_is_flagged_with_its_exchange_alone) {
  check({{"Nobody (NYSE: XYZ)", "flag unknown-symbol"},
         {"Ford Motor (NYSE: FRD)", "flag unknown-symbol, perhaps F"},
         {"(NYSE: XYZ)", "flag unknown-symbol"},
         {"$XYZ", "nothing"},
         {"Nobody XYZ", "nothing"}});
}

BOOST_AUTO_TEST_CASE(a_heading_above_hides_no_mismatch) {
  BOOST_TEST(resolved("SpaceX SPCE fell") == "flag name-mismatch SPCE");
  BOOST_TEST(resolved("Rockets\nSpaceX SPCE fell") == "flag name-mismatch SPCE");
}

BOOST_AUTO_TEST_CASE(listings_begin_and_end) {
  check(
      {{"Virgin Galactic (SPCE)", "badge SPCE [Virgin Galactic]"}, {"Twitter (TWTR)", "flag not-listed-at-date TWTR"}},
      "2024-03-19");
  check({{"Virgin Galactic (SPCE)", "flag not-listed-at-date SPCE"}, {"Twitter (TWTR)", "badge TWTR [Twitter]"}},
        "2019-10-27");
  check({{"Virgin Galactic (SPCE)", "badge SPCE [Virgin Galactic]"}}, "2019-10-28");
  check({{"Twitter (TWTR)", "badge TWTR [Twitter]"}}, "2022-10-27T23:59:59Z");
  check({{"Twitter (TWTR)", "flag not-listed-at-date TWTR"}}, "2022-10-28");
}

BOOST_AUTO_TEST_CASE(a_former_symbol_counts_until_its_last_day) {
  check({{"Facebook (FB)", "badge META [Facebook]"}, {"Meta (FB)", "badge META [Meta]"}}, "2022-06-08");
  check({{"Facebook (FB)", "flag not-listed-at-date META"}}, "2022-06-09");
  check({{"Facebook (FB)", "badge META [Facebook]"}});  // no date: any
}

BOOST_AUTO_TEST_CASE(bounds_of_a_listing_are_days) {
  const Security bounded{"X", "X", "", {}, {}, parse_date("2020-01-02"), parse_date("2020-12-30")};
  const Security always{"X", "X", "", {}, {}, {}, {}};
  const FormerSymbol former{"Y", parse_date("2020-06-15")};
  struct Row {
    const char* date;
    bool bounded;
    bool former;
  };
  const Row rows[] = {{"2020-01-01T23:59:59Z", false, false}, {"2020-01-02", true, true},
                      {"2020-06-15T23:59:59Z", true, true},   {"2020-06-16", true, false},
                      {"2020-12-30T23:59:59Z", true, false},  {"2020-12-31", false, false}};
  for (const Row& row : rows) {
    const auto date = parse_date(row.date);
    BOOST_TEST_CONTEXT(row.date) BOOST_TEST(is_listed_at(bounded, nullptr, date) == row.bounded);
    BOOST_TEST_CONTEXT(row.date) BOOST_TEST(is_listed_at(bounded, &former, date) == row.former);
    BOOST_TEST(is_listed_at(always, nullptr, date), row.date);
  }
  BOOST_TEST(is_listed_at(bounded, &former, std::nullopt));
}

BOOST_AUTO_TEST_CASE(reasons_have_their_documented_spelling) {
  using siderail::tickers::FlagReason;
  BOOST_TEST(siderail::tickers::reason_name(FlagReason::name_mismatch) == "name-mismatch");
  BOOST_TEST(siderail::tickers::reason_name(FlagReason::not_listed_at_date) == "not-listed-at-date");
  BOOST_TEST(siderail::tickers::reason_name(FlagReason::unknown_symbol) == "unknown-symbol");
}

BOOST_AUTO_TEST_CASE(markets_go_by_suffixes_codes_and_exchanges) {
  using siderail::tickers::find_market;
  using siderail::tickers::Naming;
  using siderail::tickers::suffix_of_market;
  struct Row {
    Naming naming;
    const char* name;
    const char* suffix;  // of the market, Yahoo's
  };
  const Row rows[] = {
      {Naming::exchange, "LON", "L"},  {Naming::exchange, "LSE", "L"},  {Naming::exchange, "HKEX", "HK"},
      {Naming::exchange, "TYO", "T"},  {Naming::exchange, "TSX", "TO"}, {Naming::exchange, "EPA", "PA"},
      {Naming::exchange, "NYSE", "N"}, {Naming::suffix, "OQ", "N"},     {Naming::suffix, "SH", "SS"},
      {Naming::bloomberg, "LN", "L"},  {Naming::bloomberg, "US", "N"}};
  for (const Row& row : rows)
    BOOST_TEST_CONTEXT(row.name) BOOST_TEST(suffix_of_market(find_market(row.naming, row.name), 0) == row.suffix);
  for (const char* name : {"", "lon", "N", "XYZ"}) BOOST_TEST(find_market(Naming::exchange, name) == -1, name);
  // TSE is Tokyo, and Toronto for some.
  BOOST_TEST(suffix_of_market(find_market(Naming::exchange, "TSE"), 0) == "T");
  BOOST_TEST(suffix_of_market(find_market(Naming::exchange, "TSE", find_market(Naming::exchange, "TSE") + 1), 0) ==
             "TO");
}

BOOST_AUTO_TEST_CASE(what_is_left_out_of_a_text_with_a_market_would_have_said_nothing) {
  const std::vector<std::string> pieces = {"TSLA", "TLSA", "CORP",  "FB",   "F",     "IT", "$TSLA", "(NYSE: F)",
                                           "SHEL", "F.N",  "BRK-B", "4711", "AG",    "AT", "(",     ")",
                                           ". ",   "\n",   "Tesla", "Ford", "Shell", "of", "A1",    "NYT"};
  support::Random random(1792);
  siderail::tickers::NameIndex names;
  names.update(market());
  const std::optional<Moment> day;
  const siderail::List<siderail::String> prefer;
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t length = random.below(9); length > 0; --length) text += random.pick(pieces) + ' ';
    const auto said = [&](const siderail::Market* known) {
      std::string all;
      for (const Written& written : detect(text, known)) {
        const Resolution resolution = resolve(written, text, {market(), names, day, prefer});
        if (resolution.kind == Resolution::Kind::nothing) continue;
        all += std::to_string(written.symbol.start) + (resolution.kind == Resolution::Kind::flag ? "!" : " ");
      }
      return all;
    };
    BOOST_REQUIRE_MESSAGE(said(nullptr) == said(&market()), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
