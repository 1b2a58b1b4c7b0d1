// SPDX-License-Identifier: MIT
// Prints how many milliseconds each of some runs takes to add a file of articles to a new engine, then to find its
// structural characters alone, and to check all of it and note its values besides:
//
//     siderail_bench FILE RUNS
#include <simdjson.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "input/json.h"
#include "siderail.h"

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double add_ms(const std::string& payload, bool& failed) {
  const Clock::time_point start = Clock::now();
  auto engine = std::make_unique<siderail::Engine>();
  failed = engine->call(std::string_view(R"({"call":"add","kind":"articles"})"), std::string_view(payload)).failed;
  return ms_since(start);
}

/** simdjson's stage 1, and nothing else. */
double index_ms(const std::string& padded, std::size_t size) {
  const Clock::time_point start = Clock::now();
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  const auto* implementation = simdjson::get_active_implementation().operator->();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(padded.data());
  const bool is_done = implementation->create_dom_parser_implementation(size, 1, parser) == simdjson::SUCCESS &&
                       parser->stage1(bytes, size, simdjson::stage1_mode::regular) == simdjson::SUCCESS;
  return is_done ? ms_since(start) : 0;
}

double check_ms(std::string padded, std::size_t size) {
  const Clock::time_point start = Clock::now();
  static_cast<void>(siderail::input::JsonDocument::parse({padded.data(), size}));
  return ms_since(start);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  std::ifstream file(words[1], std::ios::binary);
  const std::string payload(std::istreambuf_iterator<char>(file), {});
  const std::string padded = payload + std::string(siderail::input::JsonDocument::padding, ' ');
  for (int run = std::atoi(words[2]); run > 0; --run) {
    bool failed = false;
    const double ms = add_ms(payload, failed);
    if (failed) return 1;
    std::cout << ms << ' ' << index_ms(padded, payload.size()) << ' ' << check_ms(padded, payload.size()) << '\n';
  }
}
