// SPDX-License-Identifier: MIT

const syllables = ['fer', 'ry', 'har', 'bour', 'tide', 'mar', 'ket', 'lo', 'cal', 'bud', 'get', 'vote', 'ing', 'ern'];

/**
 * Words of two to four syllables, no two alike, whose weights fall as those of words in texts do.
 * @param {number} count
 */
export function makeWords(count) {
  const words = [];
  for (let at = 0; words.length < count; at += 1) {
    const length = 2 + (at % 3);
    let rest = at;
    let text = '';
    for (let part = 0; part < length; part += 1) {
      text += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length) + part * 5;
    }
    words.push({ text: `${text}${Math.floor(at / 14)}`, weight: Math.ceil(3000 / (at + 1)) });
  }
  return words;
}

/** Phrases that are wider than a line of their size has room for, the most important ones first. */
export const longPhrases = [
  'Intergovernmental Panel on Climate Change',
  'Supplementary budget of the federal states',
  'Conference of ministers of transport',
  'Licence to operate a nuclear power station',
  'Public service broadcasting',
  'Emergency preparedness exercise',
  'Cross-border commuters',
  'Housing benefit',
  'Ferry timetable',
  'Harbour',
].map((text, at) => ({ text, weight: 200 - at * 17 }));

/** Words of many scripts, and what fonts are asked for besides letters. */
export const manyScripts = (
  'الميناء الميزانية الانتخابات السكك الجسر נמל תקציב בחירות רכבת גשר Ελλάδα Λιμάνι Προϋπολογισμός Москва Гавань ' +
  'Бюджет Выборы 港湾 予算 選挙 鉄道 東京 港口 预算 选举 铁路 항구 예산 선거 철도 बंदरगाह बजट चुनाव ท่าเรือ งบประมาณ ' +
  'เลือกตั้ง Đà_Nẵng Thủ_tướng Łódź Žižkov Ñuñoa Ångström Straße #harbour @council 🚢 🚄 🗳️ 🇪🇺 👩‍🔬 fjord quay Typography'
)
  .split(' ')
  .map((text, at) => ({ text, weight: Math.ceil(1500 / (at + 1)) }));
