// SPDX-License-Identifier: MIT
#pragma once

#include "article/article.h"
#include "error.h"
#include "input/report.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** {"code", "message", "offset"?, "line"?, "column"?, "pointer"?}; the place is counted in `payload`. */
String error_json(const Error& error, StringView payload);

/** {"kind", "format", "added", "replaced", "skipped": [{"index", "pointer", "reason"}], "warnings": [...]}. */
String report_json(const input::Report& report);

/** The article as it was read: every field of the public interface, null or empty where it has none. */
String article_json(const Article& article);

}  // namespace siderail
