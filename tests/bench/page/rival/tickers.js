// SPDX-License-Identifier: MIT
// Ticker badges: symbols that are written behind a name, "Tesla TSLA" or "Microsoft (NASDAQ: MSFT)", and only where the list
// of securities has the symbol at the article's date under that name.

const written =
  /((?:[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*\s+){1,4})\(?(?:(?:NASDAQ|NYSE|AMEX|LSE)\s*:\s*)?([A-Z]{1,5}(?:[.-][A-Z])?)(?![\p{L}\p{N}])/gu;

const plain = (name) =>
  name
    .toLowerCase()
    .replace(/\b(inc|corp|corporation|co|company|plc|ltd|limited|holdings|group|the)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether one of the ends of what stands before a symbol is how a registered name begins. */
function agrees(before, { name, aliases = [] }) {
  const words = plain(before).split(' ');
  const names = [name, ...aliases].map(plain);
  return words.some((_, start) => {
    const end = words.slice(start).join(' ');
    return end !== '' && names.some((each) => each === end || each.startsWith(`${end} `));
  });
}

const isListed = ({ since, until }, date) =>
  !date || ((!since || new Date(since) <= date) && (!until || new Date(until) > date));

export function badgesOf({ title, summary, text, date }, { securities }) {
  const bySymbol = new Map(securities.map((security) => [security.symbol, security]));
  const badges = new Map();
  for (const part of [title, summary, text]) {
    for (const [, before, symbol] of part.matchAll(written)) {
      const security = bySymbol.get(symbol);
      if (!security || badges.has(symbol) || !isListed(security, date) || !agrees(before, security)) continue;
      badges.set(symbol, { symbol, name: security.aliases?.[0] ?? security.name });
    }
  }
  return [...badges.values()];
}
