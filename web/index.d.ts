// SPDX-License-Identifier: MIT
// What `import 'siderail'` gives: the engine, and the types of all that goes in and comes out.

export * from './core.js';
export type * from './types.js';
