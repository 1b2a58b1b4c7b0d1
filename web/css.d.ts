// SPDX-License-Identifier: MIT

/** side-rail.css and the css of widgets, minified. The package build makes it. */
declare const css: string;
export default css;
