// SPDX-License-Identifier: MIT
import { byId, make } from './dom.js';
/** @import {Report, TickersResult} from 'siderail' */

/**
 * Shows what was added, what was not and why, and which tickers were refused.
 * @param {Report[]} reports
 * @param {[string, any][]} results by widget
 */
export function showReports(reports, results) {
  const flagged = results.flatMap(([name, result]) => (name === 'tickers' ? result.flagged : []));
  byId('report').replaceChildren(...reports.map(describe), ...(flagged.length ? [refused(flagged)] : []));
}

/** @param {Report} report */
function describe({ kind, format, added, replaced, skipped, warnings }) {
  const heading = make('h3', 'report-title', `${kind[0].toUpperCase()}${kind.slice(1)}`);
  const counts = make(
    'p',
    'report-counts',
    `Read as ${format}: ${added} added, ${replaced} replaced, ${skipped.length} skipped, ${counted(warnings.length)}.`,
  );
  const notes = [
    ...skipped.map(({ index, pointer, reason }) => note('Skipped', `item ${index}${at(pointer)}: ${reason}`)),
    ...warnings.map(({ code, message, pointer }) => note('Warning', `${code}: ${message}${at(pointer)}`)),
  ];
  return make('div', 'report', heading, counts, ...list(notes));
}

/** @param {TickersResult['flagged']} flagged */
function refused(flagged) {
  const notes = flagged.map(({ written, symbol, actualName, reason, suggestion, field }) =>
    note(
      'Refused',
      `"${written}" in the ${field}: ${reason}${actualName ? `, ${symbol} is ${actualName}` : ''}` +
        (suggestion ? `; perhaps ${suggestion} is meant` : ''),
    ),
  );
  return make('div', 'report', make('h3', 'report-title', 'Tickers without a badge'), ...list(notes));
}

/**
 * @param {string} label
 * @param {string} text
 */
const note = (label, text) => make('li', 'report-note', make('strong', '', label), ` ${text}`);

/** @param {HTMLElement[]} notes */
function list(notes) {
  if (!notes.length) return [];
  const element = make('ul', 'report-notes', ...notes);
  element.setAttribute('role', 'list');
  return [element];
}

/** @param {string | undefined} pointer */
const at = (pointer) => (pointer ? ` (${pointer})` : '');

/** @param {number} count */
const counted = (count) => (count === 1 ? '1 warning' : `${count} warnings`);
