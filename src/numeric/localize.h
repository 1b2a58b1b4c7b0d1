// SPDX-License-Identifier: MIT
#pragma once

#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * A decimal number as readers of a language write it: "1,234.50", "1.234,50", "1 234,50". `locale` is BCP 47; only
 * languages that part from English need to be known. Western digits; U+2212 for a minus. Separators as in CLDR 45.
 */
String localize(Decimal value, StringView locale);

/** localize() and a per cent sign, with the blank that a language puts before it. */
String localize_percent(Decimal value, StringView locale);

}  // namespace siderail
