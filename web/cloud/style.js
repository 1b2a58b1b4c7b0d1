// SPDX-License-Identifier: MIT
// How a packed cloud stands on its page, without an inline style: a place is spelled in classes, three digits of base 16
// for each of x (from the left), y (from the bottom) and s (the font size), e.g. "x0-8 x2-1" for 0x801 of 0x1000.

/** The proportions that a cloud can have, width by height: class r0 and so on. */
export const ratios = [4, 3, 2, 1.6, 1.25, 1, 0.8, 0.6, 0.4, 0.25];

const base = 16;
const digits = [0, 1, 2];
const whole = base ** digits.length;

/** The largest font, as a share of the width of the cloud. */
export const largest = 0.25;

/**
 * @param {string} axis
 * @param {number} share 0 to 1
 */
const spell = (axis, share) => {
  const number = Math.min(Math.max(Math.floor(share * whole), 0), whole - 1);
  return digits
    .map((at) => [at, Math.floor(number / base ** (2 - at)) % base])
    .map(([at, digit]) => (digit ? ` ${axis}${at}-${digit}` : ''))
    .join('');
};

/**
 * The classes of a word, each with a blank before it.
 * @param {number} x shares of the box, 0 to 1
 * @param {number} y from the bottom
 * @param {number} size of the width
 */
export const classesOf = (x, y, size) => spell('x', x) + spell('y', y) + spell('s', size / largest);

/** @param {string} axis */
const value = (axis) => `(${digits.map((at) => `var(--${axis}${at},0)*${base ** (2 - at)}`).join(' + ')})/${whole}`;

/** The style sheet of clouds. The strut before a word makes its line end at the baseline, whatever the font. */
export const cloudCss = [
  `.siderail-placed.siderail-list{display:block;position:relative;container-type:inline-size;direction:ltr}`,
  `.siderail-placed>.siderail-tag{position:absolute;left:calc(${value('x')}*100%);bottom:calc(${value('y')}*100%);` +
    `font-size:calc(${value('s')}*${largest * 100}cqi);translate:-50%;max-inline-size:none;width:max-content;` +
    `line-height:0;white-space:nowrap;font-weight:400;text-rendering:geometricPrecision}`,
  `.siderail-placed>.siderail-tag::before{content:"";display:inline-block;height:1em}`,
  `.siderail-placed .siderail-link{display:inline;position:static;padding:0}`,
  ...ratios.map((ratio, at) => `.r${at}.siderail-placed{aspect-ratio:${ratio}}`),
  ...['x', 'y', 's'].flatMap((axis) =>
    digits.flatMap((at) =>
      Array.from({ length: base - 1 }, (_, digit) => `.${axis}${at}-${digit + 1}{--${axis}${at}:${digit + 1}}`),
    ),
  ),
].join('');
