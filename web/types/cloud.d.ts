// SPDX-License-Identifier: MIT
// Packed clouds: words in, places out.

import type { WasmSource } from './adding.js';

/** A word of a cloud. */
export interface CloudWord {
  text: string;
  /** What it counts, 0 or more: its area grows with it. 1 where none is given. */
  weight?: number;
  /** The font size wanted, in px, in the place of one that follows from the weights. */
  size?: number;
}

/** Options of `layoutCloud`. */
export interface CloudOptions {
  /** The box, in px: 16 to 4096 each. By default 800 by 500. */
  width?: number;
  height?: number;
  /** As in CSS; by default `sans-serif` and 400. */
  fontFamily?: string;
  fontWeight?: number | string;
  /**
   * What stays free between words: px, or shares of the font size beside a word and above or below it. By default
   * 0.2 and 0.08, so that neighbours never read as one word. Of two words each brings half of its own.
   */
  padding?: number | { inline?: number; block?: number };
  /** `[0]`, the default, or `[0, 90]`: words may then be turned clockwise where that brings them nearer to the middle. */
  rotate?: readonly (0 | 90)[];
  /**
   * How words are measured. `canvas` draws them, once their fonts are loaded. `metrics` goes by built-in widths of
   * letters, the same on every machine: safe for Latin, Greek, Cyrillic and CJK, with generous boxes for the rest.
   * `auto`, the default, is `canvas` where there is one.
   */
  measure?: 'auto' | 'canvas' | 'metrics';
  /** A shape for the cloud: words keep to its opaque pixels. It is stretched over the box. RGBA, as ImageData. */
  mask?: { width: number; height: number; data: Uint8ClampedArray };
  /** A layout to change as little as possible: words stay where they were, if that is free. */
  previous?: CloudLayout;
  /** The module that lays out, where it is not the file beside this package's own. */
  wasm?: WasmSource;
}

/** A cloud: every word, none on another. */
export interface CloudLayout {
  width: number;
  height: number;
  /** What all sizes were divided by, for all words to find room: 1 or more. */
  scale: number;
  /** In the order of the words. Lengths are px, from the top left of the box. */
  boxes: {
    text: string;
    /** The middle of the advance width. */
    x: number;
    /** The alphabetic baseline. */
    y: number;
    /** The advance width and the height of the ink, upright. */
    width: number;
    height: number;
    fontSize: number;
    /** 0, or 90 degrees clockwise about (x, y). */
    rotate: number;
    baseline: 'alphabetic';
  }[];
  /** Empty: no word is ever dropped. */
  dropped: never[];
}
