// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"

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
  Writer& string(StringView value);
  Writer& integer(std::int64_t value);
  Writer& decimal(Decimal value);
  Writer& boolean(bool value);
  Writer& null();

  /** key() and string(), or key() and null() when there is nothing to say. */
  Writer& optional(const char* name, StringView value);

  /** The text so far. Leaves the writer empty. */
  String take();

 private:
  void separate();
  void quote(StringView text);

  String out_;
  bool needs_comma_ = false;
};

}  // namespace siderail::json
