// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { at } from '../../web/build/files.mjs';
import { html } from './html.mjs';
/** @import {Archive, Story} from '../archive.mjs' */

const command = ['check', 'demo/archive/feed.json', '--securities', 'demo/data/securities.json'];

/**
 * What the editors have to say about tickers in a story that cannot be right: nothing, for every story but one.
 * @param {Archive} archive
 * @param {Story} story
 */
export function editorsNote({ rail, now }, story) {
  const { flagged } = rail.query('tickers', { article: story.id, now });
  const wrong = flagged.find(({ symbol }) => symbol === 'SPCE');
  if (!wrong) return '';
  const { written, symbol, actualName, start } = wrong;
  // Offsets count in the text as the feed has it, markup included.
  const name = /\S+ $/.exec(story.content.slice(0, start))?.[0] ?? '';
  return html`<aside class="note" aria-labelledby="note">
    <h2 class="note-title" id="note">Editor's note</h2>
    <p>
      This text writes “${name}${written}” on purpose. ${symbol} is the symbol of ${actualName}; on the day of the
      article SpaceX was a private company, and had no symbol at all. Siderail compares the name that stands before a
      symbol with the company that the symbol belongs to. Here the two disagree, so there is no badge, neither in the
      text nor beside it: a missing badge does no harm, a wrong one does.
    </p>
    <p>An editor hears of it from <code>siderail check</code> before a reader does:</p>
    <pre class="output wrapped"><code>$ npx siderail ${command.join(' ')}
${checkOutput(written)}</code></pre>
    <p>And a program reads it from <code>rail.query('tickers', { article }).flagged</code>:</p>
    <pre class="output wrapped"><code>${JSON.stringify(flagged, null, 2)}</code></pre>
  </aside>`;
}

/**
 * What the command line says of the ticker, run for real. It exits with 1, as it has found something.
 * @param {string} written
 */
function checkOutput(written) {
  try {
    return execFileSync(process.execPath, [at('dist/node/cli.js'), ...command], { cwd: at(), encoding: 'utf8' }).trim();
  } catch (thrown) {
    const { status, stdout } = /** @type {{ status: number, stdout: string }} */ (thrown);
    if (status !== 1 || !stdout.includes(written)) throw thrown;
    return stdout.trim();
  }
}
