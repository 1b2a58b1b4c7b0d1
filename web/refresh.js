// SPDX-License-Identifier: MIT
// Looks at a URL again and again. Only pages that ask for it fetch this file.

/** @typedef {(bytes: Uint8Array) => void} Listener */

/** @type {Map<string, Poll>} */
const polls = new Map();

/** Errors double the wait, up to this many seconds. */
const longestWait = 15 * 60;

/**
 * Calls `listener` with the bytes at a URL whenever they have changed, and returns what ends that. However many ask for
 * one URL, it is looked at once each time, as often as the most eager of them wants.
 * @param {string} url
 * @param {number} seconds
 * @param {Listener} listener
 */
export function poll(url, seconds, listener) {
  const { href } = new URL(url, document.baseURI);
  const shared = polls.get(href) ?? new Poll(href);
  polls.set(href, shared);
  shared.listeners.set(listener, seconds);
  shared.plan();
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size) return;
    shared.stop();
    polls.delete(href);
  };
}

/**
 * One URL. The next look is timed from the end of the one before, so that looks never pile up. A page that nobody sees or
 * that is offline does not look, and does so as soon as that is over.
 */
class Poll {
  /** With the seconds that each wants between two looks. @type {Map<Listener, number>} */
  listeners = new Map();
  #href;
  #end = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isLooking = false;
  #isDue = false;
  #failures = 0;
  #seen = '';

  /** @param {string} href */
  constructor(href) {
    this.#href = href;
    const wake = () => this.#isDue && this.#look();
    document.addEventListener('visibilitychange', wake, { signal: this.#end.signal });
    addEventListener('online', wake, { signal: this.#end.signal });
  }

  get #seconds() {
    return Math.max(1, Math.min(...this.listeners.values()));
  }

  /** Sets the time of the next look. */
  plan() {
    if (this.#isLooking || this.#isDue) return;
    clearTimeout(this.#timer);
    const wait = Math.min(longestWait, this.#seconds * 2 ** this.#failures);
    this.#timer = setTimeout(() => this.#look(), wait * 1000);
  }

  stop() {
    this.#end.abort();
    clearTimeout(this.#timer);
  }

  async #look() {
    this.#isDue = document.hidden || !navigator.onLine;
    if (this.#isDue || this.#isLooking) return;
    this.#isLooking = true;
    try {
      const bytes = await this.#changed();
      this.#failures = 0;
      if (bytes) for (const listener of this.listeners.keys()) listener(bytes);
    } catch {
      this.#failures++;
    }
    this.#isLooking = false;
    if (!this.#end.signal.aborted) this.plan();
  }

  /** The bytes, or null if they are those of the last look. `no-cache` asks the server whether they are. */
  async #changed() {
    const patience = AbortSignal.timeout(Math.max(10, this.#seconds) * 1000);
    const response = await fetch(this.#href, { cache: 'no-cache', signal: patience });
    if (!response.ok) throw new Error(String(response.status));
    const tag = response.headers.get('etag');
    if (tag && tag === this.#seen) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const mark = tag ?? new TextDecoder().decode(bytes);
    if (mark === this.#seen || this.#end.signal.aborted) return null;
    this.#seen = mark;
    return bytes;
  }
}
