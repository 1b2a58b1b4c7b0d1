// SPDX-License-Identifier: MIT
#pragma once

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * What two URLs of one page share: no scheme, no "www.", host in lower case, no fragment, no utm_ parameters, no final
 * "/" or "/index.html". "https://www.Example.org/a/?utm_source=x#top" gives "example.org/a"; "/a/" gives "/a".
 */
String url_key(StringView url);

/** The path and query of a url_key(): from its first "/" on. */
StringView path_of_key(StringView key);

}  // namespace siderail
