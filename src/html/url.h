// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::html {

/**
 * Whether a link may point to `url`: http, https and mailto, and everything without a scheme (relative references).
 * Blanks and control characters around and in the scheme are dropped first, as browsers drop them (WHATWG URL, basic
 * URL parser), so that "java\nscript:" does not pass. The empty string is not safe: it would link to the page itself.
 */
bool is_safe_url(StringView url);

/** Percent-encodes all bytes but the unreserved ones of RFC 3986: for one segment of a path or one value of a query. */
String encode_component(StringView text);

/** The values of a URL template, by name. */
using TemplateValues = List<std::pair<StringView, StringView>>;

/**
 * Fills "{name}" in a URL template with the percent-encoded value of that name; an unknown name is left as it stands.
 * "/tag/{slug}" with slug "a b" gives "/tag/a%20b". An empty template gives an empty string.
 */
String fill_template(StringView url_template, const TemplateValues& values);

}  // namespace siderail::html
