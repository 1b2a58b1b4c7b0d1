// SPDX-License-Identifier: MIT
import { byId, make } from './dom.js';
/** @import {SiderailError} from 'siderail' */

const room = 48;

/** Takes the error away, and the marks on the fields. */
export function clearError() {
  byId('error').replaceChildren();
  for (const field of document.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-errormessage');
  }
}

/**
 * Says what is wrong and where, with the line it is in.
 * @param {SiderailError} error
 * @param {HTMLTextAreaElement} [field] that it is in
 */
export function showError(error, field) {
  const { code, message, line, column, pointer } = error;
  const where = [
    field && `in ${field.labels[0].textContent}`,
    line !== undefined && `line ${line}, column ${column}`,
    pointer && `at ${pointer}`,
  ].filter(Boolean);
  const heading = make('p', 'alert-title', make('code', '', code), where.length ? ` ${where.join(', ')}` : '');
  const parts = [heading, make('p', '', message)];
  markInvalid(field ?? document.getElementById(pointer?.slice(1) ?? ''));
  if (field && line !== undefined && column !== undefined) {
    parts.push(excerpt(field, line, column), goThere(field, line, column));
  }
  byId('error').replaceChildren(...parts);
}

/** @param {Element | null} field or nothing, for what is no field's fault */
function markInvalid(field) {
  field?.setAttribute('aria-invalid', 'true');
  field?.setAttribute('aria-errormessage', 'error');
}

/**
 * The line with a mark under the column, cut to what is around it.
 * @param {HTMLTextAreaElement} field
 * @param {number} line from 1
 * @param {number} column from 1
 */
function excerpt(field, line, column) {
  const text = field.value.split('\n')[line - 1] ?? '';
  const start = Math.max(0, column - 1 - room / 2);
  const shown = text.slice(start, start + room);
  const mark = `${' '.repeat(column - 1 - start)}^`;
  const element = make('pre', 'excerpt', `${shown}\n${mark}`);
  // The mark says nothing aloud that the line and column above have not said.
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {number} line
 * @param {number} column
 */
function goThere(field, line, column) {
  const button = /** @type {HTMLButtonElement} */ (make('button', '', 'Go to the error'));
  button.type = 'button';
  button.addEventListener('click', () => {
    field.closest('details')?.setAttribute('open', '');
    const lines = field.value.split('\n').slice(0, line - 1);
    const offset = lines.join('\n').length + (lines.length ? 1 : 0) + column - 1;
    field.focus();
    field.setSelectionRange(offset, offset + 1);
    const height = field.scrollHeight / field.value.split('\n').length;
    field.scrollTop = Math.max(0, (line - 4) * height);
  });
  return button;
}
