// SPDX-License-Identifier: MIT

/** The looks of one rail at its quotes. What takes them is fetched only where they are asked for. */
export class Looks {
  #onBytes;
  #onError;
  #wanted = '';
  #end = () => {};

  /**
   * @param {(bytes: Uint8Array) => void} onBytes
   * @param {(error: Error) => void} onError called when the script cannot be fetched
   */
  constructor(onBytes, onError) {
    this.#onBytes = onBytes;
    this.#onError = onError;
  }

  /**
   * Looks at a URL every so many seconds from now on; not at all without either.
   * @param {string | null} url
   * @param {number | null} seconds
   */
  take(url, seconds) {
    const wanted = url !== null && seconds ? `${seconds} ${url}` : '';
    if (wanted === this.#wanted) return;
    this.end();
    this.#wanted = wanted;
    if (url === null || !seconds) return;
    const isWanted = () => this.#wanted === wanted;
    import('./refresh.js').then(
      ({ poll }) => isWanted() && (this.#end = poll(url, seconds, this.#onBytes)),
      (thrown) => isWanted() && this.#onError(thrown),
    );
  }

  end() {
    this.#end();
    this.#end = () => {};
    this.#wanted = '';
  }
}
