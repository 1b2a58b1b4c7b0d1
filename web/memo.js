// SPDX-License-Identifier: MIT

/**
 * The promise that `make` gave for `key` before, or a new one. A promise that fails is forgotten, so that it can be
 * tried again.
 * @template K, T
 * @param {{ get: (key: K) => Promise<T> | undefined, set: (key: K, value: Promise<T>) => unknown, delete: (key: K) => unknown }} cache
 * @param {K} key
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export function memo(cache, key, make) {
  const known = cache.get(key);
  if (known) return known;
  const promise = make();
  cache.set(key, promise);
  promise.catch(() => cache.delete(key));
  return promise;
}
