// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace siderail {

/**
 * What two URLs of one page share: no scheme, no "www.", host in lower case, no fragment, no utm_ parameters, no final
 * "/" or "/index.html". "https://www.Example.org/a/?utm_source=x#top" gives "example.org/a"; "/a/" gives "/a".
 */
std::string url_key(std::string_view url);

/** The path and query of a url_key(): from its first "/" on. */
std::string_view path_of_key(const std::string_view& key);

}  // namespace siderail
