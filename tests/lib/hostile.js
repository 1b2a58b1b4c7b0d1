// SPDX-License-Identifier: MIT
// Text as somebody would write it who wants a reader's browser to run something.

/** Texts that would be elements, handlers or the end of an attribute if anybody took them for markup. */
export const hostileTexts = [
  '<script>hit()</script>',
  '</script><script>hit()</script>',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '&amp;lt;script&amp;gt;hit()&amp;lt;/script&amp;gt;',
  '<scr<script>ipt>hit()</scr</script>ipt>',
  '<img src=x onerror=hit()>',
  '&lt;img src=x onerror=hit()&gt;',
  '"><img src=x onerror=hit()>',
  '&quot;&gt;&lt;img src=x onerror=hit()&gt;',
  "' onmouseover='hit()",
  '" onfocus="hit()" autofocus="',
  '&quot; onfocus=&quot;hit()&quot; autofocus=&quot;',
  '<svg/onload=hit()>',
  '&lt;svg&gt;&lt;script&gt;hit()&lt;/script&gt;',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<template><script>hit()</script></template>',
  '<!--><img src=x onerror=hit()>-->',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '<iframe srcdoc="&lt;script&gt;parent.hit()&lt;/script&gt;"></iframe>',
  '<style>*{background:url(javascript:hit())}</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<a href="javascript:hit()">x</a>',
  '</li></ul></nav><script>hit()</script>',
  '</template></side-rail><script>hit()</script>',
  '\u2028<script>hit()</script>\u2029',
  '\u0000<script\u0000>hit()</script>',
  '${hit()} {{hit()}} <%= hit() %>',
  '&#60;script&#62;hit()&#60;/script&#62;',
  '&#x3c;script&#x3e;hit()&#x3c;/script&#x3e;',
  '＜script＞hit()＜/script＞',
  '\\u003cscript\\u003ehit()',
  '+ADw-script+AD4-hit()+ADw-/script+AD4-',
];

/** URLs that must not become links. */
export const hostileUrls = [
  'javascript:hit()//.',
  'JAVASCRIPT:hit()//.',
  ' javascript:hit()//.',
  'java\nscript:hit()//.',
  'java\tscript:hit()//.',
  '\u0001javascript:hit()//.',
  'javascript\u0000:hit()//.',
  'javascript&colon;hit()//.',
  'javascript&#58;hit()//.',
  '&#106;avascript:hit()//.',
  'data:text/html,<script>hit()</script>',
  'DATA:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==',
  'vbscript:hit()//.',
  'blob:https://a.example/0',
  'file:///etc/hosts',
  'x-unknown:hit()/.',
  'https://a.example/" onclick="hit()',
  "https://a.example/' onclick='hit()",
  'https://a.example/"><script>hit()</script>',
];

const listed = { symbol: 'EVIL', name: 'Evil" onclick="hit()', exchange: '<b>NYSE</b>', aliases: ['Evil'] };

/** A feed in which one text is in every field, its tags with one URL, and what else is needed for all widgets to show it. */
export function hostileInput(text, url) {
  const article = (id) => ({
    id,
    url: id === 'a' ? '/a' : url,
    title: `Evil (EVIL) ${text}`,
    summary: text,
    content_html: text,
    tags: [text, { name: `${text}2`, url }],
    authors: [{ name: text }],
    section: text,
    image: url,
    language: text,
  });
  return {
    securities: [listed, { symbol: text, name: text, exchange: text }],
    quotes: [{ symbol: 'EVIL', price: 1, previousClose: 2, currency: text }],
    articles: [article('a'), article('b')],
  };
}

/** Everything that an engine renders of it. */
export function renderHostile(rail, text, url) {
  rail.clear();
  for (const [kind, json] of Object.entries(hostileInput(text, url))) rail.add(kind, JSON.stringify(json));
  const labels = Object.fromEntries(
    ['tags', 'related', 'recent', 'tickers', 'article', 'articles', 'up', 'down'].map((name) => [name, text]),
  );
  return ['', url, '/x/{slug}{name}{id}{symbol}{exchange}', `${text}{name}`].flatMap((href) =>
    rail.widgets.flatMap((widget) => [
      rail.render(widget, { article: 'a', href }),
      rail.render(widget, { article: 'a', href, labels, locale: text }),
    ]),
  );
}
