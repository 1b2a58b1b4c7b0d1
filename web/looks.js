// SPDX-License-Identifier: MIT

/**
 * The looks of one rail at its quotes, as a function that is told a URL and the seconds between two of them: it looks at
 * that from then on, or not at all without either. What takes the looks is fetched only where they are asked for.
 * @param {(bytes: Uint8Array) => void} onBytes
 * @param {(error: Error) => void} onError called when the script cannot be fetched
 * @returns {(url: string | null, seconds: number | null) => void}
 */
export function looksOf(onBytes, onError) {
  let wanted = '';
  let end = () => {};
  return (url, seconds) => {
    const next = url !== null && seconds ? `${seconds} ${url}` : '';
    if (next === wanted) return;
    wanted = next;
    end();
    end = () => {};
    if (url === null || !seconds) return;
    import('./refresh.js').then(
      ({ poll }) => wanted === next && (end = poll(url, seconds, onBytes)),
      (thrown) => wanted === next && onError(thrown),
    );
  };
}
