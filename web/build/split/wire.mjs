// SPDX-License-Identifier: MIT
// Sentences of news with tickers in all the forms that they are written in, with what looks like one and is none, and
// stories that say again what others said.

const written = [
  'Apple Inc. (NASDAQ: AAPL) and Tesla, Inc. (NASDAQ:TSLA) rose; Ford Motor Co. (NYSE: F) did not.',
  'Nvidia (NasdaqGS: NVDA), Alphabet (NASDAQ: GOOG, GOOGL) and Berkshire Hathaway (NYSE: BRK.A, BRK.B) were little changed.',
  'Tesla (TSLA.O) fell 2.1%, Ford (F.N) rose 0.4%, and Berkshire Hathaway (BRKa.N) was flat, said a trader of UBS.',
  'TESLA <TSLA.O> TO BUILD PLANT. Ford Motor Co <F> said it would, too. General Electric Co <GE> declined to comment.',
  'Nvidia (NVDA US), Tesla (TSLA US Equity) and Apple (AAPL:US) led; $TSLA and $BRK.B were the most discussed, $BTC aside.',
  'Shares of Meta Platforms Inc. (FB), since renamed, and of Microsoft MSFT and Apple AAPL closed higher on Tuesday.',
  '**AAPL** 1.2%, TSLA -0.4%; NVDA +3.3%: the day\u2019s movers. [TSLA] was halted. (TSLA 1.2%) (NASDAQ: MSFT; XETRA: MSF)',
  'CHICAGO--(BUSINESS WIRE)--Apple Inc. (Nasdaq Global Select Market: AAPL) (\u201cApple\u201d or the \u201cCompany\u201d) today said so.',
  'Toyota (7203.T), Samsung (005930.KS), Tencent (0700.HK), Vodafone (LON:VOD), SAP (ETR: SAP) and Nestl\u00e9 (NESN.S) fell.',
  'The Company\u2019s common stock trades on the New York Stock Exchange under the symbol \u201cGE\u201d (ticker: F, symbol TSLA).',
  'Is Tesla (Nasdaq\u00a0:\u00a0TSLA) better than Ford (NYSE\u00a0\u2013\u00a0F)? Alphabet\u2019s (GOOGL) chief, of Google (GOOG), would not say.',
  'SpaceX SPCE, Twitter (TSLA) and OpenAI (MSFT) are written wrongly; Virgin Galactic (SPCE) and APPL after Apple (APPL) are not.',
];

const others = [
  'The General Services Administration (GSA), NASA and the USDA meet on Section 508 (EIT), OMB A-123 and COVID-19 on Jan. 5.',
  'Information technology (IT), artificial intelligence (AI) and (A) costs, (B) time and (C) people: see FAQs, PDF and HTML.',
  'The U.S. Dept. of State, the E.U. and the U.K. agree: $5 million, 20% more, by 9 a.m. ET (GMT-5), wrote J. P. Morgan.',
  'Write to news@example.gov or see www.example.gov/TSLA, https://example.gov/F?a=GE#V, C:\\F\\GE.TXT, #AAPL, @TSLA and F-150.',
  'WASHINGTON, D.C. \u2013 THE WHITE HOUSE SAID ON FRIDAY THAT ALL OF IT WAS TRUE. AND SO IT IS, WITH A B C D E F G.',
  'Mr. Smith, Ph.D., CEO of a startup, met Dr. M\u00fcller & Sons\u2019 CFO; \u201cWe\u2019re in,\u201d he said\u2014and left at 10:30.',
  'The API\u2019s JSON (UTF-8), CSS3 and HTML5 are ready: v2.0.1, 1st/2nd/3rd, x=1, e.g. this, i.e. that, etc.',
  'Web Manager University (WMU), Digital.gov, Data.gov, USA.gov en Espa\u00f1ol and the U.S. Web Design System (USWDS) grow.',
  'Join us for DigitalGov Summit 2015 (#DigitalGov), hosted by GSA\u2019s OCSIT, the CFPB and HHS (Health and Human Services).',
  'NOAA, FEMA, EPA (Environmental Protection Agency), IRS, VA, SSA, DOD, DOE, ED, FDA, NIH and CDC have apps on iOS & Android.',
];

/** Abbreviations that are symbols, too, behind names of any length and form. */
const abbreviated = [
  'US Chief Technology Officer (CTO) Todd Park and the Accessibility Management Platform (AMP) of the SSB Bart Group met.',
  'A Customer Experience (CX) index, the Paperwork Reduction Act (PRA) and the Nuclear Regulatory Commission\u2019s (NRC) rules.',
  'Sponsors are HHS, EPA, NASA and the Air Force Research Lab (AFRL); see also Health and Human Services (HHS) &#8211; here.',
  'The National Oceanic and Atmospheric Administration (NOAA), of the Department of Commerce (DOC), and IT (IT) agree.',
  'Jeffrey Levy, Director of Web Communications at EPA, says A/B tests (A/B), the new CEO of GE and Ford\u2019s own F work well.',
  'An Application Programming Interface (API), the Internet of Things (IOT), Search Engine Optimization (SEO) and AI (AI).',
  'Gartner (IT), C3.ai (AI), Agilent Technologies Inc. (A), Ameriprise Financial (AMP) and Cemex SAB (NYSE: CX) are listed.',
  'ProAssurance Corp (PRA) <PRA>, National Research (NRC), CTO Realty Growth, Inc. (NYSE: CTO) and Envista (NVST), once KaVo.',
];

/** A list in which many words are symbols. */
export const wireSecurities = JSON.stringify(
  [
    ['CTO', 'CTO Realty Growth, Inc.', 'NYSE'],
    ['AMP', 'AMERIPRISE FINANCIAL INC', 'NYSE'],
    ['CX', 'CEMEX SAB DE CV', 'NYSE'],
    ['PRA', 'PROASSURANCE CORP', 'NYSE'],
    ['NRC', 'NATIONAL RESEARCH CORP', 'Nasdaq'],
    ['EPAM', 'EPAM Systems, Inc.', 'NYSE'],
    ['EPA', 'Enpara Gold Ltd', 'OTC'],
    ['HHS', 'HARTE HANKS INC', 'Nasdaq'],
    ['DOC', 'Healthpeak Properties, Inc.', 'NYSE'],
    ['IT', 'GARTNER INC', 'NYSE'],
    ['AI', 'C3.ai, Inc.', 'NYSE'],
    ['A', 'AGILENT TECHNOLOGIES, INC.', 'NYSE'],
    ['API', 'Agora, Inc.', 'Nasdaq'],
    ['SEO', 'Seo Fund Trust ETF', 'NYSE'],
    ['IOT', 'Samsara Inc.', 'NYSE'],
    ['AB', 'ALLIANCEBERNSTEIN HOLDING L.P.', 'NYSE'],
    ['GE', 'GENERAL ELECTRIC CO', 'NYSE'],
    ['GEHC', 'GE HealthCare Technologies Inc.', 'Nasdaq'],
    ['F', 'FORD MOTOR CO', 'NYSE'],
    ['AAPL', 'Apple Inc.', 'Nasdaq'],
    ['TSLA', 'Tesla, Inc.', 'Nasdaq'],
    ['MSFT', 'MICROSOFT CORP', 'Nasdaq'],
    ['SPCE', 'Virgin Galactic Holdings, Inc', 'NYSE'],
    ['GOOG', 'Alphabet Inc.', 'Nasdaq'],
    ['GOOGL', 'Alphabet Inc.', 'Nasdaq'],
    ['BRK-B', 'BERKSHIRE HATHAWAY INC', 'NYSE'],
    ['BTC', 'Grayscale Bitcoin Mini Trust ETF', 'NYSE'],
  ].map(([symbol, name, exchange]) => ({ symbol, name, exchange })),
);

/** @param {number} number @param {string[]} sentences */
const story = (number, sentences) => ({
  id: `w${number}`,
  url: `/wire/${number}`,
  title: sentences[0].slice(0, 48),
  summary: number % 3 ? sentences[0] : undefined,
  content_html: sentences.map((sentence) => `<p>${sentence.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join(''),
  date_published: `20${18 + (number % 7)}-03-18T1${number % 10}:00:00Z`,
  tags: ['Wire', `Desk ${number % 4}`],
});

/** A feed of stories of all these sentences, each several times in other company, and rewritten ones. */
export function wireFeed() {
  const all = [...written, ...others, ...abbreviated];
  const stories = Array.from({ length: 36 }, (_, number) =>
    story(
      number,
      [0, 1, 2, 3, 4].map((at) => all[(number * 5 + at * (1 + (number % 3))) % all.length]),
    ),
  );
  const again = stories.slice(0, 8).map((first, number) => ({
    ...first,
    id: `again${number}`,
    url: `/wire/again/${number}`,
    title: number % 2 ? first.title : `UPDATE: ${first.title}`,
    content_html: `${first.content_html.slice(0, -60 * number - 1)}<p>${others[number]}</p>`,
  }));
  const long = [...all, ...all.map((sentence) => `Again: ${sentence}`), ...others, ...written];
  const longer = [0, 1, 2, 3].map((number) => story(100 + number, [...long.slice(9 * number), others[number]]));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Wire', items: [...stories, ...again, ...longer] };
}
