// SPDX-License-Identifier: MIT
// The built-in words in other languages than English. Only pages in one of them fetch this file.
/** @import {Label} from './types.js' */

/** @type {Label[]} */
const names = ['tags', 'related', 'recent', 'tickers', 'article', 'articles', 'up', 'down'];

/** In the order of `names`, with a line between two of them. */
const words = /** @type {Record<string, string>} */ ({
  ar: 'الوسوم|مقالات ذات صلة|أحدث المقالات|الشركات في هذا المقال|مقال|مقالات|ارتفاع|انخفاض',
  de: 'Themen|Mehr zum Thema|Neue Artikel|Unternehmen in diesem Artikel|Artikel|Artikel|im Plus|im Minus',
  es: 'Etiquetas|Artículos relacionados|Artículos recientes|Empresas en este artículo|artículo|artículos|sube|baja',
  fr: 'Mots-clés|À lire aussi|Articles récents|Entreprises citées|article|articles|en hausse|en baisse',
  he: 'תגיות|כתבות קשורות|כתבות אחרונות|חברות בכתבה זו|כתבה|כתבות|עלייה|ירידה',
  it: 'Argomenti|Articoli correlati|Articoli recenti|Aziende in questo articolo|articolo|articoli|in rialzo|in ribasso',
  ja: 'タグ|関連記事|新着記事|この記事の企業|件の記事|件の記事|上昇|下落',
  ko: '태그|관련 기사|최신 기사|이 기사의 기업|건의 기사|건의 기사|상승|하락',
  nl: 'Onderwerpen|Verwante artikelen|Recente artikelen|Bedrijven in dit artikel|artikel|artikelen|hoger|lager',
  pt: 'Temas|Artigos relacionados|Artigos recentes|Empresas neste artigo|artigo|artigos|em alta|em baixa',
  sv: 'Ämnen|Relaterade artiklar|Senaste artiklar|Företag i artikeln|artikel|artiklar|upp|ned',
  zh: '标签|相关文章|最新文章|文中公司|篇文章|篇文章|上涨|下跌',
});

/**
 * The built-in words for a language; none for English, or a language that is not here.
 * @param {string} locale BCP 47
 * @returns {Partial<Record<Label, string>>}
 */
export function labelsFor(locale) {
  const found = words[locale.split('-', 1)[0].toLowerCase()]?.split('|');
  return Object.fromEntries(found?.map((word, index) => [names[index], word]) ?? []);
}
