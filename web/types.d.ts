// SPDX-License-Identifier: MIT
// Everything that goes into Siderail and comes out of it. Published as it is.

export type * from './types/adding.js';
export type * from './types/article.js';
export type * from './types/cloud.js';
export type * from './types/errors.js';
export type * from './types/options.js';
export type * from './types/results.js';
