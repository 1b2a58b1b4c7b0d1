// SPDX-License-Identifier: MIT
// Prints how many milliseconds each of some runs takes to add a file of articles to a new engine:
//
//     siderail_bench FILE RUNS
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "siderail.h"

namespace {

/** The bytes that may be read behind a payload. */
constexpr std::size_t padding = 64;

double add_ms(const std::string_view& request, const std::string_view& payload, bool& failed) {
  using clock = std::chrono::steady_clock;
  const clock::time_point start = clock::now();
  auto engine = std::make_unique<siderail::Engine>();
  failed = engine->call(request, payload).failed;
  return std::chrono::duration<double, std::milli>(clock::now() - start).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  std::ifstream file(words[1], std::ios::binary);
  std::string payload(std::istreambuf_iterator<char>(file), {});
  const std::size_t size = payload.size();
  payload.resize(size + padding);
  std::string request = R"({"call":"add","kind":"articles"})";
  const std::size_t request_size = request.size();
  request.resize(request_size + padding);
  for (int run = std::atoi(words[2]); run > 0; --run) {
    bool failed = false;
    const double ms = add_ms({request.data(), request_size}, {payload.data(), size}, failed);
    if (failed) return 1;
    std::cout << ms << '\n';
  }
}
