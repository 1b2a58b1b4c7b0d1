// SPDX-License-Identifier: MIT
#pragma once

/**
 * Before a constant that only code of one part of the module reads: there it is shipped (ARCHITECTURE.md, "Parts").
 *
 *     SIDERAIL_PART_DATA(tickers) constexpr std::array<char, 3> name = {...};
 *
 * `part` is `tickers` or `rest`. The build fails where code of another part names the address of one.
 */
#ifdef __wasm__
#define SIDERAIL_PART_DATA(part) __attribute__((section("part_" #part)))
#else
#define SIDERAIL_PART_DATA(part)
#endif
