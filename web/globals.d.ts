// SPDX-License-Identifier: MIT

/** The version in package.json. The package build puts it in place. */
declare const __VERSION__: string;
