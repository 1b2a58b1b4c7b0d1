// SPDX-License-Identifier: MIT
// What `import 'siderail'` gives: the engine, and the types of all that goes in and comes out.

export { Siderail, SiderailError } from './core.js';
export type * from './types.js';
