// SPDX-License-Identifier: MIT
// The cases of tests/cases/mentions.json: texts in which what has to be found is marked.
//
//     { "securities": [...],
//       "groups": [{ "name", "why", "securities"?: [more], "texts": ["⟨Ford⟩ (⟦F⟧) rose", { "text", "date"?, "html"?: true,
//                    "mode"?, "prefer"? }] }] }
//
//     ⟦TSLA⟧ ⟦BRK.B|BRK-B⟧              a badge, with its symbol where that is not what is written
//     ⟨Tesla⟩                           the name of the badges that follow, up to the next name
//     ⟦TSLA|TSLA|alone⟧                 a badge without it
//     ⟪SPCE|name-mismatch|SPCE|TSLA⟫    a flag: reason, symbol if it is somebody's, suggestion if there is one
const marks = /⟨([^⟩]*)⟩|⟦([^⟧]*)⟧|⟪([^⟫]*)⟫/gu;

/**
 * A file of marked texts as golden cases.
 * @param {{ securities: object[], groups: object[] }} file
 * @returns {object[]}
 */
export const expandMentions = ({ securities, groups }) =>
  groups.map(({ name, why, securities: more = [], texts }) => {
    const known = new Map([...securities, ...more].map((security) => [security.symbol, security]));
    const all = [securities, ...(more.length ? [more] : [])];
    return {
      name,
      why,
      add: all.map((json) => ({ kind: 'securities', json })),
      calls: texts.map((each) => callOf(typeof each === 'string' ? { text: each } : each, known)),
    };
  });

function callOf({ text, date, html = false, mode, prefer }, known) {
  const article = { id: 'a', title: '', date_published: date, [html ? 'content_html' : 'content_text']: bare(text) };
  const options = { article, ...(mode && { mode }), ...(prefer && { prefer }) };
  return { query: 'tickers', options, expect: resultOf(text, known) };
}

const bare = (text) => text.replace(marks, (_, name, badge, flag) => name ?? (badge ?? flag).split('|')[0]);

const decoded = (text) => text.replace(/&amp;/gu, '&').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>');

function resultOf(text, known) {
  const [badges, flagged] = [new Map(), []];
  let [removed, name] = [0, undefined];
  for (const { 0: whole, 1: named, 2: badge, 3: flag, index } of text.matchAll(marks)) {
    const [written, ...rest] = (named ?? badge ?? flag).split('|');
    const start = index - removed;
    const place = { start, end: start + written.length };
    removed += whole.length - written.length;
    if (named) name = { text: decoded(written), ...place };
    else if (badge) addBadge(badges, known.get(rest[0] ?? written), decoded(written), place, !rest[1] && name);
    else flagged.push(flagOf(written, rest, known, place));
  }
  return { badges: [...badges.values()], flagged };
}

function addBadge(badges, { symbol, exchange, name }, text, place, named) {
  if (!badges.has(symbol)) badges.set(symbol, { symbol, exchange: exchange ?? null, name, href: null, mentions: [] });
  const mention = { field: 'text', ...place, text, ...(named && { name: named }) };
  badges.get(symbol).mentions.push(mention);
}

function flagOf(written, [reason, symbol, suggestion], known, place) {
  const security = known.get(symbol);
  return {
    written,
    symbol: symbol || written,
    actualName: security?.name ?? null,
    reason,
    ...(suggestion && { suggestion }),
    field: 'text',
    ...place,
  };
}
