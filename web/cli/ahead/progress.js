// SPDX-License-Identifier: MIT

const width = 30;

/**
 * Tells on the standard error how far something is: a bar on a terminal, elsewhere a line for each tenth.
 * @param {number} total
 * @param {boolean} isQuiet
 * @returns {(done: number) => void}
 */
export function progressOf(total, isQuiet) {
  const { stderr } = process;
  if (isQuiet || total === 0) return () => {};
  let tenths = 0;
  return (done) => {
    if (stderr.isTTY) {
      const bar = '#'.repeat(Math.floor((width * done) / total)).padEnd(width, '.');
      stderr.write(`\r[${bar}] ${done} of ${total}${done === total ? '\n' : ''}`);
    } else if (Math.floor((10 * done) / total) > tenths) {
      tenths = Math.floor((10 * done) / total);
      stderr.write(`${done} of ${total} articles\n`);
    }
  };
}
