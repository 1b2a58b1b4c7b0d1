// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "input/json.h"
#include "padded.h"
#include "siderail.h"
#include "text/utf8.h"

namespace fuzz {

/** Ends the program, for libFuzzer to keep the input, unless `holds`. `what` says what should have held. */
inline void require(bool holds, const char* what, siderail::StringView shown = {}) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: %s\n%.*s\n", what, static_cast<int>(shown.size()), shown.data());
  std::abort();
}

/** Ends the program unless `text` is one JSON value. */
inline void require_json(siderail::StringView text) {
  const support::Padded padded{std::string(text)};
  require(static_cast<bool>(siderail::input::JsonDocument::parse(padded.view())), "the reply is not JSON", text);
}

/** A call whose answer has to be well-formed: UTF-8, and JSON where it fails. */
inline siderail::Reply call(siderail::Engine& engine, const std::string_view& request,
                            const std::string_view& payload = {}) {
  siderail::Reply reply = support::call_padded(engine, request, payload);
  require(siderail::utf8::find_invalid(reply.body) == siderail::StringView::npos, "the reply is not UTF-8", reply.body);
  if (reply.failed) require_json(reply.body);
  return reply;
}

/** The text that a call answers, which has to succeed. */
inline std::string text_answer(siderail::Engine& engine, const std::string_view& request,
                               const std::string_view& payload = {}) {
  siderail::Reply reply = call(engine, request, payload);
  require(!reply.failed, "the call failed", reply.body);
  return std::move(reply.body);
}

/** The JSON that a call answers, which has to succeed. */
inline std::string json_answer(siderail::Engine& engine, const std::string_view& request,
                               const std::string_view& payload = {}) {
  std::string body = text_answer(engine, request, payload);
  require_json(body);
  return body;
}

/** Asks a widget both for data and for HTML, with the members of the options as given; it has to answer. */
inline void ask(siderail::Engine& engine, const char* widget, const std::string& options) {
  const std::string rest = std::string(R"(,"widget":")") + widget + R"(","options":{)" + options + "}}";
  json_answer(engine, R"({"call":"query")" + rest);
  text_answer(engine, R"({"call":"render")" + rest);
}

inline std::string_view view(const unsigned char* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace fuzz
