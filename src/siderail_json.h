// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"
#include "error.h"
#include "input/report.h"

namespace siderail {

/** {"code", "message", "offset"?, "line"?, "column"?, "pointer"?}; the place is counted in `payload`. */
std::string error_json(const Error& error, const std::string_view& payload);

/** {"kind", "format", "added", "replaced", "skipped": [{"index", "pointer", "reason"}], "warnings": [...]}. */
std::string report_json(const input::Report& report);

/** The article as it was read: every field of the public interface, null or empty where it has none. */
std::string article_json(const Article& article);

}  // namespace siderail
