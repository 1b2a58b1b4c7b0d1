// SPDX-License-Identifier: MIT
// Any bytes as securities, JSON or a prepared list: they are refused, or tickers are found by them, and what they make
// as a prepared list is read as the same.
#include <cstddef>
#include <cstdint>
#include <string>

#include "check.h"

namespace {

constexpr const char* add = R"({"call":"add","kind":"securities"})";
constexpr const char* list = R"({"call":"securities"})";

constexpr const char* article =
    R"("now":"2024-03-19","article":{"title":"Tesla TSLA and Ford (NYSE: F) rise","published":"2024-03-19",)"
    R"("text":"Shares of SpaceX SPCE, $META, Meta Platforms META, BRK.B and <F.N> rose, as did A, AB and S&P 500."})";

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
  fuzz::require(fuzz::text_answer(other, list) == table, "a prepared list is read as it was written", table);
  return 0;
}
