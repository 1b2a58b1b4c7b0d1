// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "siderail.h"

namespace call_list {

/** A call of an engine and, where it is known, what the engine should reply. */
struct Call {
  std::string engine;  ///< a name for people; a new one starts a new engine
  std::size_t request_size = 0;
  std::string bytes;  ///< as in the module's memory: request, payload, padding
  std::size_t payload_size = 0;
  bool should_fail = false;
  std::string expected;  ///< the body, or of a failure the parts of it that matter, one a line

  /** Makes the call. */
  [[nodiscard]] siderail::Reply run(siderail::Engine& engine) const {
    const std::string_view all(bytes);
    return engine.call(all.substr(0, request_size), all.substr(request_size, payload_size));
  }
};

/**
 * Reads the next call of a list, false at its end. tests/lib/call-list.js writes such lists:
 *
 *     engine NAME
 *     call <request size> <payload size> <should fail: 0 or 1> <expected size>
 *     <request><payload><expected>
 */
inline bool read(std::istream& list, Call& call) {
  constexpr std::size_t padding = 64;
  std::string word;
  while (list >> word && word == "engine") {
    list.get();
    std::getline(list, call.engine);
  }
  if (word != "call") return false;
  std::size_t expected_size = 0;
  list >> call.request_size >> call.payload_size >> call.should_fail >> expected_size;
  list.get();
  call.bytes.assign(call.request_size + call.payload_size + padding, '\0');
  list.read(call.bytes.data(), static_cast<std::streamsize>(call.request_size + call.payload_size));
  call.expected.assign(expected_size, '\0');
  list.read(call.expected.data(), static_cast<std::streamsize>(expected_size));
  return static_cast<bool>(list);
}

}  // namespace call_list
