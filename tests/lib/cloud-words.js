// SPDX-License-Identifier: MIT

const syllables = ['fer', 'ry', 'har', 'bour', 'tide', 'mar', 'ket', 'lo', 'cal', 'bud', 'get', 'vote', 'ing', 'ern'];

/**
 * Words of two to four syllables, no two alike, whose weights fall as those of words in texts do.
 * @param {number} count
 */
export function makeWords(count) {
  const words = [];
  for (let at = 0; words.length < count; at += 1) {
    const length = 2 + (at % 3);
    let rest = at;
    let text = '';
    for (let part = 0; part < length; part += 1) {
      text += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length) + part * 5;
    }
    words.push({ text: `${text}${Math.floor(at / 14)}`, weight: Math.ceil(3000 / (at + 1)) });
  }
  return words;
}
