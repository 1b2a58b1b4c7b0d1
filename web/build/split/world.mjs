// SPDX-License-Identifier: MIT
// Feeds of a few articles each in the scripts of the world, and with what is now and then in any: numbers of all forms,
// dates of one day, the same text twice, no tags, no dates.

/** Sentences, a title and a tag of one language. @typedef {{ language: string, title: string, tags: string[], sentences: string[] }} Speech */

/** @type {Speech[]} */
const speeches = [
  {
    language: 'pl',
    title: 'Plan portu: \u0141\u00f3d\u017a',
    tags: ['Krak\u00f3w', '\u017bycie', 'port\u2013miasto'],
    sentences: [
      'Rada chce \u015bciany wzd\u0142u\u017c portu, a \u0142odzie maj\u0105 zosta\u0107.',
      'Tramwaje wracaj\u0105 nad morze po dziesi\u0119ciu latach.',
      'W pi\u0105tek otwiera si\u0119 festiwal \u015bwiat\u0142a.',
    ],
  },
  {
    language: 'cs',
    title: 'Pl\u00e1n p\u0159\u00edstavu',
    tags: ['P\u0159\u00edbram', '\u010cesko', '\u00da\u0159ad'],
    sentences: [
      'Rada m\u011bsta chce ze\u010f pod\u00e9l p\u0159\u00edstavu, lod\u011b z\u016fstanou.',
      'Tramvaje se po deseti letech vracej\u00ed k mo\u0159i.',
    ],
  },
  {
    language: 'tr',
    title: 'Liman plan\u0131 \u0130zmir\u2019de',
    tags: ['\u0130stanbul', '\u015eehir', 'A\u011fa\u00e7'],
    sentences: [
      'Meclis liman boyunca bir duvar istiyor, \u015fehir \u00e7ok g\u00fczel.',
      'Tramvaylar on y\u0131l sonra geri d\u00f6n\u00fcyor.',
    ],
  },
  {
    language: 'vi',
    title: 'K\u1ebf ho\u1ea1ch b\u1ebfn c\u1ea3ng',
    tags: ['H\u00e0 N\u1ed9i', '\u0110\u00e0 N\u1eb5ng'],
    sentences: [
      'H\u1ed9i \u0111\u1ed3ng mu\u1ed1n c\u00f3 b\u1ee9c t\u01b0\u1eddng d\u1ecdc b\u1ebfn c\u1ea3ng.',
      'T\u00e0u \u0111i\u1ec7n tr\u1edf l\u1ea1i sau m\u01b0\u1eddi n\u0103m.',
    ],
  },
  {
    language: 'ru',
    title: '\u041f\u043b\u0430\u043d \u043f\u043e\u0440\u0442\u0430',
    tags: ['\u041c\u043e\u0441\u043a\u0432\u0430', '\u041f\u043e\u0440\u0442', '\u0415\u043b\u043a\u0430'],
    sentences: [
      '\u0421\u043e\u0432\u0435\u0442 \u0445\u043e\u0447\u0435\u0442 \u043f\u043e\u0441\u0442\u0440\u043e\u0438\u0442\u044c \u0441\u0442\u0435\u043d\u0443 \u0432\u0434\u043e\u043b\u044c \u043f\u043e\u0440\u0442\u0430.',
      '\u0422\u0440\u0430\u043c\u0432\u0430\u0438 \u0432\u043e\u0437\u0432\u0440\u0430\u0449\u0430\u044e\u0442\u0441\u044f \u043a \u043c\u043e\u0440\u044e \u0447\u0435\u0440\u0435\u0437 \u0434\u0435\u0441\u044f\u0442\u044c \u043b\u0435\u0442.',
    ],
  },
  {
    language: 'el',
    title: '\u03a3\u03c7\u03ad\u03b4\u03b9\u03bf \u03b3\u03b9\u03b1 \u03c4\u03bf \u03bb\u03b9\u03bc\u03ac\u03bd\u03b9',
    tags: ['\u0391\u03b8\u03ae\u03bd\u03b1', '\u038c\u03c1\u03bf\u03c2'],
    sentences: [
      '\u03a4\u03bf \u03bb\u03b9\u03bc\u03ac\u03bd\u03b9 \u03ba\u03b1\u03b9 \u03bf\u03b9 \u03b2\u03ac\u03c1\u03ba\u03b5\u03c2 \u03bc\u03ad\u03bd\u03bf\u03c5\u03bd.',
      '\u03a4\u03bf \u03c4\u03c1\u03b1\u03bc \u03b5\u03c0\u03b9\u03c3\u03c4\u03c1\u03ad\u03c6\u03b5\u03b9 \u03c3\u03c4\u03b7 \u03b8\u03ac\u03bb\u03b1\u03c3\u03c3\u03b1.',
    ],
  },
  {
    language: 'ar',
    title: '\u062e\u0637\u0629 \u0627\u0644\u0645\u064a\u0646\u0627\u0621',
    tags: ['\u0627\u0644\u0642\u0627\u0647\u0631\u0629', '\u0627\u0644\u0645\u062f\u064a\u0646\u0629'],
    sentences: [
      '\u064a\u0631\u064a\u062f \u0627\u0644\u0645\u062c\u0644\u0633 \u062c\u062f\u0627\u0631\u0627\u064b \u0639\u0644\u0649 \u0637\u0648\u0644 \u0627\u0644\u0645\u064a\u0646\u0627\u0621\u060c \u0648\u0627\u0644\u0642\u0648\u0627\u0631\u0628 \u0628\u0627\u0642\u064a\u0629.',
      '\u064a\u0639\u0648\u062f \u0627\u0644\u062a\u0631\u0627\u0645 \u0625\u0644\u0649 \u0627\u0644\u0628\u062d\u0631 \u0628\u0639\u062f \u0639\u0634\u0631 \u0633\u0646\u0648\u0627\u062a.',
    ],
  },
  {
    language: 'he',
    title: '\u05ea\u05d5\u05db\u05e0\u05d9\u05ea \u05d4\u05e0\u05de\u05dc',
    tags: ['\u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd', '\u05d4\u05e0\u05de\u05dc'],
    sentences: [
      '\u05d4\u05de\u05d5\u05e2\u05e6\u05d4 \u05e8\u05d5\u05e6\u05d4 \u05d7\u05d5\u05de\u05d4 \u05dc\u05d0\u05d5\u05e8\u05da \u05d4\u05e0\u05de\u05dc.',
      '\u05d4\u05e8\u05db\u05d1\u05ea \u05d4\u05e7\u05dc\u05d4 \u05d7\u05d5\u05d6\u05e8\u05ea \u05dc\u05d9\u05dd.',
    ],
  },
  {
    language: 'hi',
    title: '\u092c\u0902\u0926\u0930\u0917\u093e\u0939 \u0915\u0940 \u092f\u094b\u091c\u0928\u093e',
    tags: ['\u0926\u093f\u0932\u094d\u0932\u0940', '\u0936\u0939\u0930'],
    sentences: [
      '\u092a\u0930\u093f\u0937\u0926 \u092c\u0902\u0926\u0930\u0917\u093e\u0939 \u0915\u0947 \u0938\u093e\u0925 \u0926\u0940\u0935\u093e\u0930 \u091a\u093e\u0939\u0924\u0940 \u0939\u0948\u0964',
      '\u0926\u0938 \u0938\u093e\u0932 \u092c\u093e\u0926 \u091f\u094d\u0930\u093e\u092e \u0932\u094c\u091f\u0940\u0964',
    ],
  },
  {
    language: 'ja',
    title: '\u6e2f\u306e\u8a08\u753b',
    tags: ['\u6771\u4eac', '\u30c8\u30e9\u30e0', '\uff21\uff29'],
    sentences: [
      '\u5e02\u8b70\u4f1a\u306f\u6e2f\u306b\u6cbf\u3063\u3066\u58c1\u3092\u5efa\u3066\u308b\u8a08\u753b\u3067\u3059\u3002',
      '\u30c8\u30e9\u30e0\u304c\u5341\u5e74\u3076\u308a\u306b\u6d77\u3078\u623b\u308a\u307e\u3059\u3002',
    ],
  },
  {
    language: 'zh',
    title: '\u6e2f\u53e3\u8ba1\u5212',
    tags: ['\u5317\u4eac', '\u6e2f\u53e3'],
    sentences: [
      '\u5e02\u8bae\u4f1a\u5e0c\u671b\u6cbf\u6e2f\u53e3\u4fee\u5efa\u4e00\u5835\u5899\uff0c\u8239\u53ea\u7559\u4e0b\u3002',
      '\u5341\u5e74\u540e\u6709\u8f68\u7535\u8f66\u56de\u5230\u6d77\u8fb9\u3002',
    ],
  },
  {
    language: 'ko',
    title: '\ud56d\uad6c \uacc4\ud68d',
    tags: ['\uc11c\uc6b8', '\ud56d\uad6c'],
    sentences: [
      '\uc2dc\uc758\ud68c\ub294 \ud56d\uad6c\ub97c \ub530\ub77c \ubcbd\uc744 \uc6d0\ud55c\ub2e4.',
      '\uc2ed \ub144 \ub9cc\uc5d0 \ud2b8\ub7a8\uc774 \ubc14\ub2e4\ub85c \ub3cc\uc544\uc628\ub2e4.',
    ],
  },
  {
    language: 'th',
    title: '\u0e41\u0e1c\u0e19\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d',
    tags: ['\u0e01\u0e23\u0e38\u0e07\u0e40\u0e17\u0e1e', '\u0e40\u0e21\u0e37\u0e2d\u0e07'],
    sentences: [
      '\u0e2a\u0e20\u0e32\u0e15\u0e49\u0e2d\u0e07\u0e01\u0e32\u0e23\u0e01\u0e33\u0e41\u0e1e\u0e07\u0e15\u0e32\u0e21\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d',
      '\u0e23\u0e16\u0e23\u0e32\u0e07\u0e01\u0e25\u0e31\u0e1a\u0e2a\u0e39\u0e48\u0e17\u0e30\u0e40\u0e25\u0e43\u0e19\u0e23\u0e2d\u0e1a\u0e2a\u0e34\u0e1a\u0e1b\u0e35',
    ],
  },
];

/** What programs add to items, in every form that a number, a literal and a string can have. */
const extras = {
  _meta: [12.5, 0.25, -0.5, -7, 0, 1e9, 1.5e-3, 2e21, 1234567890123456, true, false, null, '', [], {}],
  _texts: ['\ud83d\ude80', 'a\\b/c"d', '\u0000\u001f', 'tab\tline\nend'],
};

/** @param {Speech} speech @param {object} more members of all items */
const itemsOf = ({ language, title, tags, sentences }, more) =>
  [0, 1, 2, 3].map((number) => ({
    id: `${number}`,
    url: `/${language}/${number}`,
    title: `${title} ${number}`,
    content_html: sentences.map((_, at) => `<p>${sentences[(at + number) % sentences.length]}</p>`).join('\n'),
    date_published: '2024-03-18',
    language,
    tags: tags.slice(number % 2),
    ...more,
  }));

/** A feed for each, and some that lack what most have. */
export const worldFeeds = () =>
  [
    ...speeches.map((speech) => itemsOf(speech, extras)),
    ...speeches.slice(0, 2).map((speech) => itemsOf(speech, { tags: undefined, summary: speech.sentences[0] })),
    ...speeches.slice(0, 2).map((speech) => itemsOf(speech, { date_published: undefined, language: undefined })),
  ].map((items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'World', items }));
