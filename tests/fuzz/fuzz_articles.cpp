// SPDX-License-Identifier: MIT
// Any bytes as articles: they are refused with an error, or every widget answers for them.
#include <cstddef>
#include <cstdint>
#include <string>

#include "check.h"
#include "json/writer.h"

namespace {

constexpr const char* add = R"({"call":"add","kind":"articles"})";

/** The id of the first article as a JSON string; `ids` is the JSON of all. */
std::string first_id(const std::string& ids) {
  const support::Padded text(ids);
  const auto document = siderail::input::JsonDocument::parse(text.view());
  for (const siderail::input::JsonValue id : document->root().elements()) {
    siderail::json::Writer json;
    return json.string(id.raw()).take();
  }
  return {};
}

void ask_all(siderail::Engine& engine, const std::string& article) {
  fuzz::ask(engine, "tags", R"("scope":"trending")");
  fuzz::ask(engine, "tags", R"("scope":"article","article":)" + article);
  fuzz::ask(engine, "related", R"("minScore":0,"article":)" + article);
  fuzz::ask(engine, "tickers", R"("mode":"names","article":)" + article);
  fuzz::require(fuzz::json_answer(engine, R"({"call":"article","key":)" + article + "}") != "null",
                "an id finds nothing", article);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view given = fuzz::view(data, size);
  siderail::Engine engine;
  const siderail::Reply reply = fuzz::call(engine, add, given);
  const std::string ids = fuzz::json_answer(engine, R"({"call":"ids"})");
  fuzz::require(reply.failed == (ids == "[]"), "a failure leaves the engine as it was", ids);
  if (reply.failed) return 0;
  fuzz::require_json(reply.body);
  fuzz::text_answer(
      engine, R"({"call":"add","kind":"securities"})",
      R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},{"symbol":"F","name":"Ford Motor"}])");
  const std::string article = first_id(ids);
  ask_all(engine, article);
  while (fuzz::text_answer(engine, R"({"call":"prepare"})") != "null") {
  }
  fuzz::ask(engine, "related", R"("minScore":0,"article":)" + article);
  fuzz::text_answer(engine, add, given);
  fuzz::require(fuzz::text_answer(engine, R"({"call":"ids"})") == ids, "the same articles again change nothing", ids);
  return 0;
}
