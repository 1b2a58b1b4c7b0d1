// SPDX-License-Identifier: MIT
// Any bytes as a request: it is refused with an error, or answered, and the engine goes on.
#include <cstddef>
#include <cstdint>
#include <string>

#include "check.h"

namespace {

constexpr const char* articles =
    R"([{"id":"a","url":"/a","title":"Tesla TSLA cuts prices","text":"Tesla cut prices in Europe.","tags":["Cars","EU"],)"
    R"("date":"2024-03-19"},{"id":"b","url":"/b","title":"Ford F cuts prices","text":"Ford cut prices in Europe, too.",)"
    R"("tags":["Cars","ElonMusk"],"date":"2024-03-18"},{"id":"c","url":"/c","title":"Ferries","text":"Ferries return."}])";
constexpr const char* securities =
    R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},{"symbol":"F","name":"Ford Motor","exchange":"NYSE"}])";
constexpr const char* quotes =
    R"([{"symbol":"TSLA","price":187.42,"previousClose":183.57,"time":"2024-03-19T12:00:00Z","spark":[1,2,3]}])";

/** Whether the answer to a request is text, and not JSON. */
bool is_text(const std::string_view& request) {
  const support::Padded padded(request);
  const auto document = siderail::input::JsonDocument::parse(padded.view());
  const std::string call = document ? document->root()["call"].text() : "";
  return call == "render" || call == "securities";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view request = fuzz::view(data, size);
  siderail::Engine engine;
  fuzz::text_answer(engine, R"({"call":"add","kind":"articles"})", articles);
  fuzz::text_answer(engine, R"({"call":"add","kind":"securities"})", securities);
  fuzz::text_answer(engine, R"({"call":"add","kind":"quotes"})", quotes);
  const siderail::Reply reply = fuzz::call(engine, request, articles);
  if (!reply.failed && !is_text(request)) fuzz::require_json(reply.body);
  const siderail::Reply again = fuzz::call(engine, request, articles);
  fuzz::require(again.failed == reply.failed, "a request fails now, and not then", again.body);
  fuzz::ask(engine, "related", R"("whenEmpty":"recent")");
  return 0;
}
