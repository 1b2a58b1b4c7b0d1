// SPDX-License-Identifier: MIT
// What `import 'siderail/cloud'` gives: packed clouds.
export { layoutCloud } from './cloud/layout.js';
export { cloudCss } from './cloud/style.js';
export { cloudSvg } from './cloud/svg.js';
export { packTags } from './cloud/tags.js';
