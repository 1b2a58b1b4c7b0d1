// SPDX-License-Identifier: MIT
// The built-in words in other languages than English. Only pages in one of them fetch this file.
/** @import {Label} from './types.js' */

/** @type {Label[]} */
const names = [
  'tags',
  'related',
  'recent',
  'tickers',
  'article',
  'articles',
  'up',
  'down',
  'pre',
  'post',
  'delay',
  'spark',
];

/** In the order of `names`, with a line between two of them. */
const words = /** @type {Record<string, string>} */ ({
  ar: 'الوسوم|مقالات ذات صلة|أحدث المقالات|الشركات في هذا المقال|مقال|مقالات|ارتفاع|انخفاض|قبل الافتتاح|بعد الإغلاق|متأخر {minutes} دقيقة|مسار السعر',
  de: 'Themen|Mehr zum Thema|Neue Artikel|Unternehmen in diesem Artikel|Artikel|Artikel|im Plus|im Minus|vorbörslich|nachbörslich|{minutes} Min. verzögert|Kursverlauf',
  es: 'Etiquetas|Artículos relacionados|Artículos recientes|Empresas en este artículo|artículo|artículos|sube|baja|preapertura|tras el cierre|{minutes} min de retraso|Evolución del precio',
  fr: 'Mots-clés|À lire aussi|Articles récents|Entreprises citées|article|articles|en hausse|en baisse|avant l’ouverture|après la clôture|différé de {minutes} min|Évolution du cours',
  he: 'תגיות|כתבות קשורות|כתבות אחרונות|חברות בכתבה זו|כתבה|כתבות|עלייה|ירידה|לפני הפתיחה|אחרי הסגירה|השהיה של {minutes} דק׳|מהלך המחיר',
  it: 'Argomenti|Articoli correlati|Articoli recenti|Aziende in questo articolo|articolo|articoli|in rialzo|in ribasso|preapertura|dopo la chiusura|differito di {minutes} min|Andamento del prezzo',
  ja: 'タグ|関連記事|新着記事|この記事の企業|件の記事|件の記事|上昇|下落|寄り付き前|時間外|{minutes}分遅れ|価格の推移',
  ko: '태그|관련 기사|최신 기사|이 기사의 기업|건의 기사|건의 기사|상승|하락|장전|장후|{minutes}분 지연|가격 추이',
  nl: 'Onderwerpen|Verwante artikelen|Recente artikelen|Bedrijven in dit artikel|artikel|artikelen|hoger|lager|voorbeurs|nabeurs|{minutes} min vertraagd|Koersverloop',
  pt: 'Temas|Artigos relacionados|Artigos recentes|Empresas neste artigo|artigo|artigos|em alta|em baixa|antes da abertura|após o fecho|{minutes} min de atraso|Evolução do preço',
  sv: 'Ämnen|Relaterade artiklar|Senaste artiklar|Företag i artikeln|artikel|artiklar|upp|ned|före öppning|efter stängning|{minutes} min fördröjt|Kursutveckling',
  zh: '标签|相关文章|最新文章|文中公司|篇文章|篇文章|上涨|下跌|盘前|盘后|延迟{minutes}分钟|价格走势',
});

/**
 * The built-in words for a language; none for English, or a language that is not here.
 * @param {string} locale BCP 47
 * @returns {Partial<Record<Label, string>>}
 */
export function labelsFor(locale) {
  const found = words[locale.split('-', 1)[0].toLowerCase()]?.split('|');
  const labels = Object.fromEntries(found?.map((word, index) => [names[index], word]) ?? []);
  return found ? { ...labels, delayed: labels.delay } : labels;
}
