// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "containers/block.h"
#include "error.h"
#include "input/json.h"
#include "text/string_view.h"

namespace siderail::input {

/** What was given to add(), as a document. */
struct Payload {
  JsonDocument document;
  Block<char> block;     ///< what the document points into, if it owns that: the lines of NDJSON, joined
  std::size_t size = 0;  ///< of it
};

/**
 * Reads a JSON text as pages and feeds carry it: by itself, in the CDATA section or comment that templates put around
 * JSON-LD, or as lines of one object each (NDJSON), which are read as an array. Errors: those of JsonDocument::parse,
 * with offsets in `text` as given.
 *
 * ## Lifetime
 * As of JsonDocument::parse: `text` and `padding` bytes behind it must outlive the payload, unless it has a block.
 */
Expected<Payload> read_payload(StringView text, const JsonLimits& limits);

}  // namespace siderail::input
