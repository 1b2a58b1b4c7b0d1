// SPDX-License-Identifier: MIT
// What the module needs of its runtime, and does without.
//
// embind.js is our own half of embind, and web/build/bundles.mjs reads what Emscripten writes: both rely on the
// internals of one version, checked here so that another is a decision and not an accident.

#include <emscripten/version.h>

static_assert(__EMSCRIPTEN_major__ == 3 && __EMSCRIPTEN_minor__ == 1 && __EMSCRIPTEN_tiny__ == 6,
              "compare embind.js with Emscripten's src/embind/embind.js, then name the new version");

/** simdjson asks for an environment variable. There are none here, and no JavaScript to make some up. */
extern "C" char* getenv(const char* /*name*/) { return nullptr; }
