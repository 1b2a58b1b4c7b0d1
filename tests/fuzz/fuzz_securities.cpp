// SPDX-License-Identifier: MIT
// Any bytes as securities, JSON or a prepared list: they are refused, or tickers are found by them, and what they make
// as a prepared list is read as the same.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "article/market.h"
#include "check.h"
#include "input/report.h"
#include "input/securities_table.h"

namespace {

constexpr const char* add = R"({"call":"add","kind":"securities"})";
constexpr const char* list = R"({"call":"securities"})";

constexpr const char* article =
    R"("now":"2024-03-19","article":{"title":"Tesla TSLA and Ford (NYSE: F) rise","published":"2024-03-19",)"
    R"("text":"Shares of SpaceX SPCE, $META, Meta Platforms META, BRK.B and <F.N> rose, as did A, AB and S&P 500."})";

/** Every symbol finds the same in a list that is read row by row and in one that is read as a whole. */
void check_symbols(const siderail::Market& lines, const siderail::Market& whole, const std::string& table) {
  fuzz::require(lines.security_count() == whole.security_count(), "lists have the same length", table);
  for (std::size_t at = 0; at < whole.security_count(); ++at) {
    const auto found = lines.find(whole.security(at).symbol);
    const auto wanted = whole.find(whole.security(at).symbol);
    fuzz::require(found.size() == wanted.size(), "a symbol finds as many securities", table);
    for (std::size_t match = 0; match < found.size(); ++match) {
      fuzz::require(found[match].security->name == wanted[match].security->name, "a symbol finds the same", table);
    }
  }
}

/** Not compared through an engine: there, a listing that says less than another may take its place. */
void check_table(const std::string& table) {
  siderail::input::Report report;
  siderail::Block<char> block = siderail::make_block<char>(table.size());
  std::copy(table.begin(), table.end(), block.get());
  auto rows = siderail::input::read_securities_table({block.get(), table.size()}, block, report);
  fuzz::require(static_cast<bool>(rows), "a prepared list is refused by its own reader", table);
  siderail::Securities read;
  for (std::size_t row = 0; row < rows->table->symbols.size(); ++row) {
    read.list.push_back(std::make_unique<siderail::Security>(rows->read_row(*rows->table, row)));
  }
  siderail::Market market;
  market.add_securities(std::move(*rows));
  siderail::Market whole;
  if (whole.add_securities(std::move(read)) == 0) check_symbols(market, whole, table);
  fuzz::require(siderail::input::write_securities_table(market) == table, "a list is read as it was written", table);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  siderail::Engine engine;
  const siderail::Reply reply = fuzz::call(engine, add, fuzz::view(data, size));
  const std::string table = fuzz::text_answer(engine, list);
  if (reply.failed) return 0;
  fuzz::require_json(reply.body);
  fuzz::ask(engine, "tickers", std::string(R"("mode":"explicit",)") + article);
  fuzz::ask(engine, "tickers", std::string(R"("mode":"names",)") + article);
  siderail::Engine other;
  fuzz::json_answer(other, add, table);
  check_table(table);
  return 0;
}
