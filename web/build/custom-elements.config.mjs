// SPDX-License-Identifier: MIT
// What the custom elements manifest is made from. Editors and documentation tools read it.
import { attributeNames } from '../attributes.js';

// The properties are made of these, and cannot be read in the source.
const reflected = [...attributeNames, 'loading', 'mode'];

/** @param {{ name: string, type?: { text: string }, description: string }} attribute */
const propertyOf = ({ name, type, description }) => ({
  kind: 'field',
  name: name.replace(/-./, (letter) => letter[1].toUpperCase()),
  attribute: name,
  reflects: true,
  type: { text: type?.text === 'boolean' ? 'boolean' : `${type?.text} | null` },
  description,
});

/** Only what is published: no private members, and modules as dist has them. */
const published = {
  name: 'published',
  /** @param {{ customElementsManifest: any }} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      for (const declaration of module.declarations) {
        delete declaration.superclass;
        declaration.members = declaration.members?.filter((/** @type {any} */ member) => !member.name.startsWith('#'));
        const attributes =
          declaration.attributes?.filter((/** @type {any} */ each) => reflected.includes(each.name)) ?? [];
        declaration.members?.push(...attributes.map(propertyOf));
        declaration.events = declaration.events?.filter((/** @type {any} */ event) => event.name);
      }
    }
    const text = JSON.stringify(manifest).replaceAll('"web/', '"dist/').replaceAll('"/web/', '"/dist/');
    Object.assign(manifest, JSON.parse(text));
  },
};

export default {
  globs: ['web/element.js', 'web/define.js'],
  outdir: 'dist',
  packagejson: false,
  plugins: [published],
};
