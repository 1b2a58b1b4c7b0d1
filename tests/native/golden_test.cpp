// SPDX-License-Identifier: MIT
// Runs every case of tests/cases natively. The core reads no JSON of its own but through Engine::call(), and so does
// this test: when it is built, tests/lib/write-call-list.mjs turns the cases into a list of calls and of the bytes that
// should come back (call_list.h has the format). tests/wasm and tests/package run the same cases on the WebAssembly
// builds.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include "call_list.h"

namespace {

/**
 * JSON with numbers as JavaScript writes them: the core writes 0.5 as "0.5000" where four places are its promise, and
 * the list has what JSON.stringify() makes of the expected value.
 */
std::string with_short_numbers(std::string_view json) {
  std::string out;
  bool in_string = false;
  std::size_t point = std::string::npos;  // of the number that is being copied
  const auto end_number = [&] {
    if (point == std::string::npos) return;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    point = std::string::npos;
  };
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (!in_string && c == '.') point = out.size();
    if (!in_string && c != '.' && (c < '0' || c > '9')) end_number();
    out.push_back(c);
    if (c == '"') in_string = !in_string;
    if (in_string && c == '\\') out.push_back(json[++at]);
  }
  return out;
}

void check_failure(const siderail::Reply& reply, const std::string& fragments) {
  BOOST_CHECK_MESSAGE(reply.failed, "no failure: " << reply.body);
  std::istringstream lines(fragments);
  for (std::string fragment; std::getline(lines, fragment);) {
    BOOST_CHECK_MESSAGE(reply.body.find(fragment) != std::string::npos, fragment << " is not in " << reply.body);
  }
}

void check(const call_list::Call& call, const siderail::Reply& reply) {
  if (call.should_fail) return check_failure(reply, call.expected);
  BOOST_CHECK_MESSAGE(!reply.failed, "failed: " << reply.body);
  const std::string_view request = std::string_view(call.bytes).substr(0, call.request_size);
  const bool is_html = request.starts_with(R"({"call":"render")");
  if (!call.expected.empty() || is_html) {
    BOOST_CHECK_EQUAL(is_html ? reply.body : with_short_numbers(std::string(reply.body)), call.expected);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_cases) {
  std::ifstream list(SIDERAIL_CALL_LIST, std::ios::binary);
  BOOST_REQUIRE(list);
  auto engine = std::make_unique<siderail::Engine>();
  std::string name;
  std::size_t count = 0;
  for (call_list::Call call; call_list::read(list, call);) {
    if (call.engine != name) {
      engine = std::make_unique<siderail::Engine>();
      name = call.engine;
      ++count;
    }
    BOOST_TEST_CONTEXT(name) { check(call, call.run(*engine)); }
  }
  BOOST_TEST(count >= 40U);
}
