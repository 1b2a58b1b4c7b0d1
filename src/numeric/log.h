// SPDX-License-Identifier: MIT
#pragma once

namespace siderail {

/**
 * The natural logarithm of `value` (> 0; anything else gives 0), from additions, multiplications and divisions alone.
 * The C library's log() may differ in its last bit between glibc and musl, and with it the order of two articles.
 * Relative error below 1e-14.
 */
double natural_log(double value);

}  // namespace siderail
