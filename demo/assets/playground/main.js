// SPDX-License-Identifier: MIT
// The playground: reads the form, asks Siderail, and shows the answer, at every change.
import { Siderail, SiderailError } from '/siderail/index.js';
import { embedCode } from './embed.js';
import { byId, fill } from './dom.js';
import { fillArticles, readForm } from './form.js';
import { clearError, showError } from './problem.js';
import { showPreview } from './preview.js';
import { showReports } from './report.js';

const form = /** @type {HTMLFormElement} */ (byId('playground'));
const rail = await Siderail.load();
let waiting = 0;

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(update, 150);
});
form.addEventListener('click', (event) => {
  const name = event.target instanceof HTMLButtonElement && event.target.dataset.sample;
  if (name) void loadSample(name);
});
byId('copy').addEventListener('click', copyEmbedCode);
await loadSample('feed.json');

/** @param {string} name */
async function loadSample(name) {
  const fields = { articles: name, securities: 'securities.json', quotes: 'quotes.json' };
  await Promise.all(
    Object.entries(fields).map(async ([id, file]) => {
      const response = await fetch(`/playground/${file}`);
      /** @type {HTMLTextAreaElement} */ (byId(id)).value = await response.text();
    }),
  );
  update();
}

function update() {
  clearError();
  const reports = addAll();
  if (!reports) return showReports([], []);
  fillArticles(rail);
  try {
    const { widgets, options } = readForm(form);
    const results = widgets.map((name) => [name, rail.query(name, options[name])]);
    const markup = widgets.map((name) => rail.render(name, { ...options[name], headingLevel: 3 })).join('');
    showPreview(markup);
    showReports(reports, results);
    fill('#data code', JSON.stringify(Object.fromEntries(results), null, 2));
    const { code, note } = embedCode(form);
    fill('#embed code', code);
    fill('#embed-note', note);
    fill('#status', `Up to date. Siderail ${rail.version} runs here, ${rail.simd ? 'with' : 'without'} SIMD.`);
  } catch (problem) {
    showReports(reports, []);
    fail(problem);
  }
}

/** Adds what is in the fields. Null when there is an error in one of them, which is then shown: the first, if in several. */
function addAll() {
  rail.clear();
  const reports = [];
  for (const kind of /** @type {const} */ (['articles', 'securities', 'quotes'])) {
    const field = /** @type {HTMLTextAreaElement} */ (byId(kind));
    if (kind !== 'articles' && !field.value.trim()) continue;
    try {
      reports.push(rail.add(kind, field.value));
    } catch (problem) {
      fail(problem, field);
      return null;
    }
  }
  return reports;
}

/**
 * @param {unknown} problem
 * @param {HTMLTextAreaElement} [field] that it is in
 */
function fail(problem, field) {
  if (!(problem instanceof SiderailError)) throw problem;
  showPreview('');
  fill('#data code', '');
  fill('#status', 'Nothing is shown, because of an error.');
  showError(problem, field);
}

async function copyEmbedCode() {
  const code = byId('embed').textContent ?? '';
  try {
    await navigator.clipboard.writeText(code);
    fill('#status', 'The embed code is copied.');
  } catch {
    getSelection()?.selectAllChildren(byId('embed'));
    fill('#status', 'The embed code is selected: copy it with the keyboard.');
  }
}
