// SPDX-License-Identifier: MIT

/**
 * Calls `then` once, as soon as one of the elements meets the condition, which is looked at whenever one comes into the
 * window or leaves it. Returns what stops that.
 * @param {Element[]} elements
 * @param {(entry: IntersectionObserverEntry) => boolean} condition
 * @param {() => void} then
 * @param {string} [rootMargin] how much more than the window counts
 */
export function whenSeen(elements, condition, then, rootMargin) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(condition)) return;
      observer.disconnect();
      then();
    },
    { rootMargin },
  );
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}

/** Nearly in view: within half a window of it. */
export const near = '50%';

/** @param {IntersectionObserverEntry} entry */
export const isIn = (entry) => entry.isIntersecting;

/**
 * Below all that is in view, so that its height moves nothing that a reader sees.
 * @param {IntersectionObserverEntry} entry
 */
export const isBelow = ({ isIntersecting, boundingClientRect, rootBounds }) =>
  !isIntersecting && boundingClientRect.top >= (rootBounds?.bottom ?? innerHeight);
