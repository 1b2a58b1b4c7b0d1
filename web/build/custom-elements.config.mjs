// SPDX-License-Identifier: MIT
// What the custom elements manifest is made from. Editors and documentation tools read it.

/** Only what is published: no private members, no class that is but a part of another, and modules as dist has them. */
const published = {
  name: 'published',
  /** @param {{ customElementsManifest: any }} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter((/** @type {any} */ module) => module.path !== 'web/attributes.js');
    for (const module of manifest.modules) {
      for (const declaration of module.declarations) {
        delete declaration.superclass;
        declaration.members = declaration.members?.filter((/** @type {any} */ member) => !member.name.startsWith('#'));
        declaration.events = declaration.events?.filter((/** @type {any} */ event) => event.name);
        for (const member of declaration.members ?? []) delete member.inheritedFrom;
      }
    }
    const text = JSON.stringify(manifest).replaceAll('"web/', '"dist/').replaceAll('"/web/', '"/dist/');
    Object.assign(manifest, JSON.parse(text));
  },
};

export default {
  globs: ['web/attributes.js', 'web/element.js', 'web/define.js'],
  outdir: 'dist',
  packagejson: false,
  plugins: [published],
};
