// SPDX-License-Identifier: MIT
#pragma once

#include "error.h"
#include "input/json.h"
#include "options.h"

namespace siderail::input {

/**
 * Fills the options of a call from a JSON object; a missing value or null leaves all defaults. Error: bad_option, with
 * a pointer to the option, when one is not in `options` (the message names the nearest that is), or when its value has
 * the wrong type, is out of range or none of the choices.
 */
Failure read_options(JsonValue object, const OptionList& options);

/** The nearest of `names` to what was written, by edit distance; empty if none is near. */
StringView nearest_name(StringView written, const List<StringView>& names);

}  // namespace siderail::input
