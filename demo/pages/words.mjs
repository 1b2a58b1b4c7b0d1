// SPDX-License-Identifier: MIT

/**
 * What stands on every page besides its own content.
 * @typedef {object} Words
 * @property {string} skip
 * @property {string} motto
 * @property {string} navigation the name of the list of sections
 * @property {string[]} sections in the order of the site
 * @property {string} notice
 * @property {string[]} files in the order of the footer
 */

/** @type {Record<'en' | 'ar' | 'he', Words>} */
export const words = {
  en: {
    skip: 'Skip to content',
    motto: 'A newspaper that exists to show what stands beside its articles',
    navigation: 'Sections',
    sections: ['Front page', 'Tags', 'Quotes', 'Ways to embed', 'Playground'],
    notice:
      'The Siderail Ledger is a demonstration. Its articles were written for Siderail, about public events and their dates. Quotes are samples, invented, and not market data.',
    files: ['Articles as JSON Feed', 'Securities', 'Sample quotes'],
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    motto: 'صحيفة وُجدت لتعرض ما يقف إلى جانب مقالاتها',
    navigation: 'الأقسام',
    sections: ['الصفحة الأولى', 'الوسوم', 'الأسعار', 'طرق الإدراج', 'ساحة التجربة'],
    notice:
      'هذه الصحيفة عرض تجريبي. كُتبت مقالاتها من أجل Siderail عن أحداث عامة وتواريخها. الأسعار عيّنات مختلقة وليست بيانات سوق.',
    files: ['المقالات بصيغة JSON Feed', 'الأوراق المالية', 'أسعار للتجربة'],
  },
  he: {
    skip: 'דילוג לתוכן',
    motto: 'עיתון שקיים כדי להראות מה עומד לצד הכתבות שלו',
    navigation: 'מדורים',
    sections: ['העמוד הראשי', 'תגיות', 'שערים', 'דרכי הטמעה', 'מגרש ניסויים'],
    notice:
      'העיתון הזה הוא הדגמה. הכתבות נכתבו עבור Siderail, על אירועים פומביים ועל תאריכיהם. השערים הם דוגמאות מומצאות, ולא נתוני שוק.',
    files: ['הכתבות כ־JSON Feed', 'ניירות ערך', 'שערים לדוגמה'],
  },
};
