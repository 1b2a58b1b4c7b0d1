// SPDX-License-Identifier: MIT
// What clang's counters ask of their run-time library, for a module whose only purpose is to be counted in: see
// cmake/page_profile.cmake. web/build/split/counters.mjs reads what is told here.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>

namespace {

/** Where something begins, and how many bytes it is; 0 where that is known otherwise. */
struct Place {
  const void* start = nullptr;
  std::uint32_t size = 0;
};

template <std::size_t most>
struct Places {
  Place all[most] = {};
  std::uint32_t count = 0;

  void add(const void* start, std::uint32_t size) {
    if (count == most) __builtin_trap();
    all[count++] = {start, size};
  }
};

// The counters are registered before any object of ours is constructed: both stay as they were zeroed.
constinit Places<50000> records;
constinit Places<2000> names;
std::uint32_t summary[4];

std::uint32_t address(const void* place) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(place)); }

/** The address of four numbers: where the records stand and how many there are, then the same of the names. */
std::uint32_t counters() {
  summary[0] = address(records.all);
  summary[1] = records.count;
  summary[2] = address(names.all);
  summary[3] = names.count;
  return address(summary);
}

}  // namespace

extern "C" {
/** Only its presence is asked for. */
int __llvm_profile_runtime;

/** Called once for each function and file: `record` is its `__llvm_profile_data`. */
void __llvm_profile_register_function(void* record) { records.add(record, 0); }

/** Called once for each file, with the names of its functions. */
void __llvm_profile_register_names_function(void* start, std::uint64_t size) {
  names.add(start, static_cast<std::uint32_t>(size));
}
}

EMSCRIPTEN_BINDINGS(profile) { emscripten::function("counters", &counters); }
