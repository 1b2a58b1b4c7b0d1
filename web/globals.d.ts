// SPDX-License-Identifier: MIT

/** The version in package.json. The package build puts it in place. */
declare const __VERSION__: string;

/** Whether this is the script of a page, which has no use for what only callers of the engine ask of it. */
declare const __RAIL__: boolean;
