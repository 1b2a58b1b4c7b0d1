// SPDX-License-Identifier: MIT

/** side-rail.css and the css of every widget, in one and minified. The package build makes it. */
declare const css: string;
export default css;
