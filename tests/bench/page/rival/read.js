// SPDX-License-Identifier: MIT
// Articles out of a JSON Feed or of schema.org, in one shape.

const parser = new DOMParser();

/** The text of a piece of HTML, with a line feed between blocks. */
function textOf(html) {
  if (!/[<&]/.test(html)) return html;
  const spaced = html.replace(/<(?=\/?(?:p|h[1-6]|li|ul|ol|div|blockquote|figure|table|tr|td|br|hr)\b)/gi, '\n<');
  const { body } = parser.parseFromString(spaced, 'text/html');
  for (const element of body.querySelectorAll('script, style, template, noscript')) element.remove();
  return body.textContent;
}

const isDraft = (item) =>
  /^(draft|future|pending|private|scheduled)$/i.test(item.status ?? item.creativeWorkStatus ?? '') ||
  item.draft === true;

/** Only addresses that are safe to link to. */
function addressOf(url) {
  const address = URL.canParse(url, location.href) ? new URL(url, location.href) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}

const listOf = (value) => (typeof value === 'string' ? value.split(',') : (value ?? []));

function readArticle(item) {
  const date = new Date(item.date_published ?? item.datePublished);
  return {
    url: addressOf(item.url ?? item['@id']),
    title: textOf(item.title ?? item.headline ?? '').trim(),
    summary: textOf(item.summary ?? item.description ?? ''),
    text: item.content_html ? textOf(item.content_html) : (item.content_text ?? item.articleBody ?? ''),
    date: Number.isNaN(date.getTime()) ? undefined : date,
    tags: listOf(item.tags ?? item.keywords)
      .map((tag) => String(tag.name ?? tag).trim())
      .filter(Boolean),
  };
}

/** All that can be linked to, once each. */
export function readArticles(data) {
  const items = Array.isArray(data) ? data : (data.items ?? data['@graph'] ?? [data]);
  const articles = items.filter((item) => !isDraft(item)).map(readArticle);
  return [...new Map(articles.filter(({ url, title }) => url && title).map((each) => [each.url.href, each])).values()];
}

/** What the page says of itself and of others. */
export const pageArticles = () =>
  Array.from(document.querySelectorAll('script[type="application/ld+json"]'), ({ textContent }) =>
    JSON.parse(textContent),
  ).flatMap((data) => data['@graph'] ?? data);
