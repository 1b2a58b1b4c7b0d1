// SPDX-License-Identifier: MIT

// What is no prose.
const skipped = 'code, pre, script, style, template, noscript, textarea, select, button, svg, iframe, side-rail';

/** Every other element ends a paragraph, so that no name is read across it. */
export const inline =
  'a, abbr, b, bdi, bdo, cite, data, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strong, ' +
  'sub, sup, time, u, var, wbr';

/**
 * The text of a piece of the page, and where each part of it came from.
 *
 *     <p>Tesla <b>TSLA</b> fell.</p><p>Up</p>
 *        ^0       ^6  ^10           ^18        text: "Tesla TSLA fell.\nUp", one node for each mark
 */
export class PageText {
  /** Paragraphs are parted by line feeds. */
  text = '';
  /**
   * In the order of the text: a node, and the offset of its first UTF-16 code unit.
   * @type {{ node: Text, start: number }[]}
   */
  #parts = [];

  /** @param {Element} element */
  constructor(element) {
    this.#read(element);
  }

  /** @param {Element} element */
  #read(element) {
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#add(child);
      if (!(child instanceof Element)) continue;
      if (child.matches('.siderail-inline')) {
        // A badge that is there already: of it, only what was taken out of the text.
        const written = child.querySelector('.siderail-written');
        if (written) this.#read(written);
        continue;
      }
      const parted = !child.matches(inline);
      if (parted) this.#part();
      if (!child.matches(skipped)) this.#read(child);
      if (parted) this.#part();
    }
  }

  /** @param {Text} node */
  #add(node) {
    this.#parts.push({ node, start: this.text.length });
    // Character for character, so that offsets hold: where the source breaks a line means nothing.
    this.text += node.data.replace(/\s/g, ' ');
  }

  #part() {
    if (this.text && !this.text.endsWith('\n')) this.text += '\n';
  }

  /**
   * Where an offset into the text is on the page: behind the character before it.
   * @param {number} offset more than 0
   */
  locate(offset) {
    const part = this.#parts.findLast(({ start }) => start < offset);
    return part && { node: part.node, offset: Math.min(offset - part.start, part.node.length) };
  }
}
