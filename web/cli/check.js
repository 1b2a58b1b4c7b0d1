// SPDX-License-Identifier: MIT
import { Siderail } from '../core.js';
import { usageError } from './complaint.js';
import { addFile, explained, place } from './files.js';
import { SourceText } from './source-text.js';
/** @import {Command} from './help.js' */
/** @import {Report, TickersResult} from '../types.js' */

/**
 * A ticker that cannot be right: in which article, and where in the file if that could be found out.
 * @typedef {TickersResult['flagged'][number] & { article: string, line?: number, column?: number }} Flagged
 */

/** `siderail check`: what Siderail makes of a feed, and every ticker in it that cannot be right. @type {Command} */
export const check = {
  usage: 'siderail check FILE [options]',
  summary: 'Tells what can be read of a feed, what cannot, and which tickers cannot be right.',
  details: `  --securities FILE    companies and their tickers: without it, tickers are not checked
  --strict             warnings count as findings
  --json               print everything as JSON`,
  options: {
    securities: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takesFile: true,

  async run({ securities, strict, json }, words) {
    if (words.length !== 1) throw usageError('siderail check takes one file');
    const [file] = words;
    if (file === '-' && securities === '-') throw usageError('only one file can be -');
    const rail = await Siderail.load();
    const listed = securities === undefined ? null : (await addFile(rail, 'securities', securities)).report;
    const { bytes, report } = await addFile(rail, 'articles', file);
    const flagged = listed ? explained(file, () => findFlagged(rail, bytes)) : [];
    const reports = [{ file, report }, ...(listed ? [{ file: securities, report: listed }] : [])];
    console.log(
      json
        ? JSON.stringify({ articles: report, securities: listed, flagged }, null, 2)
        : describe(reports, file, flagged),
    );
    return flagged.length || reports.some(({ report }) => isFinding(report, strict)) ? 1 : 0;
  },
};

/**
 * @param {Report} report
 * @param {boolean | undefined} strict
 */
const isFinding = ({ skipped, warnings }, strict) => skipped.length > 0 || (strict === true && warnings.length > 0);

/**
 * @param {Siderail} rail
 * @param {Uint8Array} bytes
 * @returns {Flagged[]}
 */
function findFlagged(rail, bytes) {
  const source = new SourceText(bytes);
  return rail
    .ids()
    .flatMap((article) => rail.query('tickers', { article }).flagged.map((flag) => ({ article, ...flag })))
    .map((flag) => ({ ...flag, ...source.find(flag.written, flag.start) }));
}

/**
 * @param {{ file: string, report: Report }[]} reports
 * @param {string} feed the file that the flagged tickers are in
 * @param {Flagged[]} flagged
 */
const describe = (reports, feed, flagged) =>
  [
    ...reports.flatMap(({ file, report }) => describeReport(file, report)),
    ...flagged.map((flag) => describeFlagged(feed, flag)),
  ].join('\n');

/**
 * @param {string} file
 * @param {Report} report
 */
function describeReport(file, { kind, format, added, replaced, skipped, warnings }) {
  const counts = `${added} added, ${replaced} replaced, ${skipped.length} skipped`;
  return [
    `${place(file)}: ${kind} from ${format}: ${counts}`,
    ...skipped.map(({ index, pointer, reason }) => `${place(file)}: skipped: item ${index} (${pointer}): ${reason}`),
    ...warnings.map(
      ({ code, message, pointer }) => `${place(file)}: warning: ${code}: ${message}${pointer ? ` (${pointer})` : ''}`,
    ),
  ];
}

/**
 * @param {string} file
 * @param {Flagged} flag
 */
function describeFlagged(
  file,
  { article, line, column, field, start, reason, written, symbol, actualName, suggestion },
) {
  const where =
    line === undefined ? `${place(file)}: ${field} of ${article}, offset ${start}` : place(file, { line, column });
  const what = {
    'name-mismatch': `${symbol} is ${actualName}`,
    'not-listed-at-date': `${symbol} was not listed on that date`,
    'unknown-symbol': `no security has the symbol ${symbol}`,
  }[reason];
  return `${where}: ${reason}: "${written}": ${what}${suggestion ? `; did you mean ${suggestion}?` : ''}`;
}
