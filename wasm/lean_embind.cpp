// SPDX-License-Identifier: MIT
// What embind's JavaScript half expects of C++, for the two types that bindings.cpp uses.
//
// Linking with --bind would register every built-in type, string and memory view instead. The price
// is a reliance on the internals of Emscripten 3.1.6, checked here so that another version is a
// decision and not an accident.

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/version.h>

#include <cstdint>
#include <cstring>
#include <limits>

static_assert(__EMSCRIPTEN_major__ == 3 && __EMSCRIPTEN_minor__ == 1 && __EMSCRIPTEN_tiny__ == 6,
              "compare this file with Emscripten's system/lib/embind/bind.cpp, then name the new version");

// Asked for when a bound function uses a type that is not registered. embind frees the answer.
extern "C" EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const void* /*type*/) { return strdup("?"); }

EMSCRIPTEN_BINDINGS(types) {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  // "unsigned" in the name is what embind tells signedness by.
  _embind_register_integer(TypeID<std::uint32_t>::get(), "unsigned int", sizeof(std::uint32_t), 0,
                           std::numeric_limits<std::uint32_t>::max());
}
