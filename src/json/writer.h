// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "numeric/decimal.h"

namespace siderail::json {

/**
 * Writes compact JSON (RFC 8259). Values follow each other and the commas come by themselves:
 *
 *     json.begin_object().key("name").string("Tesla").key("count").integer(3).end_object();
 */
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  /** The name of the next value. */
  Writer& key(const char* name);
  /** A string; UTF-8 in, UTF-8 out, control characters escaped. */
  Writer& string(const std::string_view& value);
  Writer& integer(std::int64_t value);
  Writer& decimal(Decimal value);
  Writer& boolean(bool value);
  Writer& null();

  /** key() and string(), or key() and null() when there is nothing to say. */
  Writer& optional(const char* name, const std::string_view& value);

  /** The text so far. Leaves the writer empty. */
  std::string take();

 private:
  void separate();
  void quote(const std::string_view& text);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace siderail::json
