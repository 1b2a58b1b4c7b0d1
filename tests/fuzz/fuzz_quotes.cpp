// SPDX-License-Identifier: MIT
// Any bytes as quotes: they are refused, or badges show them.
#include <cstddef>
#include <cstdint>
#include <string>

#include "check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  siderail::Engine engine;
  const siderail::Reply reply = fuzz::call(engine, R"({"call":"add","kind":"quotes"})", fuzz::view(data, size));
  if (reply.failed) return 0;
  fuzz::require_json(reply.body);
  fuzz::text_answer(
      engine, R"({"call":"add","kind":"securities"})",
      R"([{"symbol":"TSLA","name":"Tesla","exchange":"Nasdaq"},{"symbol":"AAPL","name":"Apple"},)"
      R"({"symbol":"IBM","name":"IBM"},{"symbol":"F","name":"Ford"},{"symbol":"VOD.L","name":"Vodafone"}])");
  fuzz::ask(engine, "tickers",
            R"("now":"2024-03-19T12:00:00Z","locale":"de","article":{"title":"$TSLA $AAPL $IBM $F $VOD.L"})");
  fuzz::ask(engine, "tickers", R"("now":"2099-01-01","article":{"title":"$TSLA $AAPL $IBM $F","tickers":["VOD.L"]})");
  return 0;
}
