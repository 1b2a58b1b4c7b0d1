// SPDX-License-Identifier: MIT
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "containers/list.h"
#include "error.h"
#include "input/payload.h"
#include "padded.h"
#include "siderail.h"

namespace support {

/** A JSON text that has to be valid, and its document. */
class Json {
 public:
  explicit Json(siderail::StringView text) {
    payload_.size = text.size();
    payload_.block = padded_block(std::string(text));
    auto parsed = siderail::input::JsonDocument::parse({payload_.block.get(), text.size()});
    BOOST_REQUIRE_MESSAGE(parsed, "not valid JSON: " << text);
    payload_.document = std::move(*parsed);
  }

  /** With the text in a block of its own: articles that are read from it keep that. */
  [[nodiscard]] siderail::input::Payload& payload() { return payload_; }
  [[nodiscard]] const siderail::input::JsonDocument& document() const { return payload_.document; }
  [[nodiscard]] siderail::input::JsonValue root() const { return payload_.document.root(); }

 private:
  siderail::input::Payload payload_;
};

/** The documented name of a failure; "none" where there is none. */
inline std::string name_of(const siderail::Failure& failure) {
  return failure ? std::string(siderail::error_name(failure->code)) : "none";
}

/** The failure of an outcome, or nullptr. */
template <typename T>
siderail::Failure failure_of(siderail::Expected<T> outcome) {
  return outcome ? nullptr : outcome.failure();
}

/** A call of an engine, with the padding that it asks for. */
inline siderail::Reply call(siderail::Engine& engine, const std::string_view& request,
                            const std::string_view& payload = {}) {
  return call_padded(engine, request, payload);
}

/** The body of a call that has to succeed. */
inline std::string reply(siderail::Engine& engine, const std::string_view& request,
                         const std::string_view& payload = {}) {
  siderail::Reply reply = call(engine, request, payload);
  BOOST_CHECK_MESSAGE(!reply.failed, request << " failed: " << reply.body);
  return std::move(reply.body);
}

/** Random numbers that are the same everywhere: the standard fixes the engine's numbers, but not its distributions'. */
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  /** A number from 0 to `count` - 1. */
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_()) % count; }
  /** One of several things. */
  template <typename T>
  const T& pick(const std::vector<T>& items) {
    return items[below(items.size())];
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t at = items.size(); at > 1; --at) std::swap(items[at - 1], items[below(at)]);
  }

 private:
  std::mt19937 engine_;
};

/** Strings in one line, to be compared with a literal: "a|b|c". */
template <typename Strings>
std::string joined(const Strings& strings, const char* separator = "|") {
  std::string out;
  bool first = true;
  for (const auto& string : strings) {
    if (!std::exchange(first, false)) out += separator;
    out += string;
  }
  return out;
}

}  // namespace support
