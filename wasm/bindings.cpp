// SPDX-License-Identifier: MIT
// The boundary between JavaScript and the core: three functions of 32-bit numbers.
//
//   reserve(size) -> address           room for a request of `size` bytes, 0 when there is not enough
//   call(requestSize, payloadSize)     runs the request that JavaScript wrote there, the payload behind it
//     -> address of the reply          0 when the two sizes are more than was reserved
//   release()                          frees request and reply; articles keep what they came in
//
//   request:  | request, JSON text | payload | padding for simdjson |
//   reply:    | failed: u32, 0 or 1 | size: u32 | body: `size` bytes of UTF-8 |
//
// reserve() and call() may grow the memory: JavaScript reads HEAPU8 anew after each of them.

#include <emscripten/bind.h>

#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

#include "siderail.h"

namespace {

constexpr std::uint32_t padding = 64;

struct Boundary {
  siderail::Engine engine;
  siderail::Block<char> request;
  std::uint32_t reserved = 0;
  siderail::String reply;
};

Boundary boundary;

std::uint32_t address(const char* bytes) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(bytes)); }

void release() {
  boundary.request.reset();
  boundary.reserved = 0;
  boundary.reply = siderail::String();
}

std::uint32_t reserve(std::uint32_t size) {
  release();
  if (size > std::numeric_limits<std::uint32_t>::max() - padding) return 0;
  boundary.request = siderail::make_block<char>(size + padding);
  if (!boundary.request) return 0;
  std::memset(boundary.request.get() + size, 0, padding);
  boundary.reserved = size;
  return address(boundary.request.get());
}

std::uint32_t call(std::uint32_t request_size, std::uint32_t payload_size) {
  if (request_size > boundary.reserved || payload_size > boundary.reserved - request_size) return 0;
  const siderail::StringView bytes(boundary.request.get(), request_size + payload_size);
  siderail::Reply reply = boundary.engine.call(bytes, request_size, boundary.request);

  const std::uint32_t header[] = {reply.failed ? 1U : 0U, static_cast<std::uint32_t>(reply.body.size())};
  boundary.reply = std::move(reply.body);
  boundary.reply.insert(0, {reinterpret_cast<const char*>(header), sizeof(header)});
  return address(boundary.reply.data());
}

}  // namespace

EMSCRIPTEN_BINDINGS(siderail) {
  emscripten::function("reserve", &reserve);
  emscripten::function("call", &call);
  emscripten::function("release", &release);
}
