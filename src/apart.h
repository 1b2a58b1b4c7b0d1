// SPDX-License-Identifier: MIT
#pragma once

/**
 * Before a function that ordinary pages do not call, but whose caller they do: the compiler would put it into that one,
 * and so into the part of the module that all pages fetch (ARCHITECTURE.md, "Parts").
 */
#define SIDERAIL_APART [[gnu::noinline]]
