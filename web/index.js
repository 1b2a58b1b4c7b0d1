// SPDX-License-Identifier: MIT
// What `import 'siderail'` gives; its types are in index.d.ts.

export { Siderail, SiderailError } from './core.js';
