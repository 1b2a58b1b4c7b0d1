// SPDX-License-Identifier: MIT
// Reads a list of calls from the standard input, makes them natively and writes the replies as
//
//     <failed: 0 or 1> <size>
//     <body>
//
// so that tests/wasm can compare them byte by byte with what the module replies.
#include <iostream>
#include <memory>
#include <string>

#include "../call_list.h"
#include "../printing.h"

int main() {
  std::ios::sync_with_stdio(false);
  auto engine = std::make_unique<siderail::Engine>();
  std::string name;
  for (call_list::Call call; call_list::read(std::cin, call);) {
    if (call.engine != name) {
      engine = std::make_unique<siderail::Engine>();
      name = call.engine;
    }
    const siderail::Reply reply = call.run(*engine);
    std::cout << reply.failed << ' ' << reply.body.size() << '\n' << reply.body << '\n';
  }
}
