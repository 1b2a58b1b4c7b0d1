// SPDX-License-Identifier: MIT
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

// Half a second is too long to wait for the best; this takes a tenth of that and is 4 % larger.
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** What was packed before, by name, with what it was made of. @type {Map<string, { body: Buffer, packed: Buffer }>} */
const known = new Map();

/**
 * Whether a client takes Brotli.
 * @param {string | string[] | undefined} accepted the header Accept-Encoding
 */
const takesBrotli = (accepted) => /(^|[\s,])br\s*(,|$|;\s*q=(0\.0*[1-9]|1))/.test(`${accepted ?? ''}`);

/**
 * A body as a client takes it, and the headers that say so. What has a name is packed once, until it changes.
 * @param {string | Uint8Array} body
 * @param {string | string[] | undefined} accepted the header Accept-Encoding
 * @param {string} [name]
 * @returns {Promise<{ body: Buffer, headers: Record<string, string | number> }>}
 */
export async function packedFor(body, accepted, name) {
  const plain = Buffer.from(body);
  const vary = { Vary: 'Accept-Encoding' };
  if (!takesBrotli(accepted)) return { body: plain, headers: { ...vary, 'Content-Length': plain.length } };
  const before = name === undefined ? undefined : known.get(name);
  const packed = before?.body.equals(plain) ? before.packed : await compress(plain, { params });
  if (name !== undefined) known.set(name, { body: plain, packed });
  return { body: packed, headers: { ...vary, 'Content-Encoding': 'br', 'Content-Length': packed.length } };
}
