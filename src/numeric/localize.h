// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "numeric/decimal.h"

namespace siderail {

/**
 * A decimal number as readers of a language write it: "1,234.50", "1.234,50", "1 234,50". `locale` is BCP 47; only
 * languages that part from English need to be known. Western digits; U+2212 for a minus. Separators as in CLDR 45.
 */
std::string localize(Decimal value, const std::string_view& locale);

/** localize() and a per cent sign, with the blank that a language puts before it. */
std::string localize_percent(Decimal value, const std::string_view& locale);

}  // namespace siderail
