// SPDX-License-Identifier: MIT
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The absolute path of something in the repository.
 * @param {...string} parts
 */
export const at = (...parts) => path.join(root, ...parts);
