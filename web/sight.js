// SPDX-License-Identifier: MIT

/**
 * Calls `then` once, as soon as one of the elements meets the condition, which is looked at whenever one comes into the
 * window or leaves it. Returns what stops that.
 * @param {(Element | null)[]} elements
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
  for (const element of elements) if (element) observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Settles when one of the elements is nearly in view: within half a window of it.
 * @param {(Element | null)[]} elements
 * @param {Record<string, () => void>} ends gets `nearby`, which ends the waiting
 */
export const untilNear = (elements, ends) =>
  new Promise((resolve) => {
    ends.nearby = whenSeen(
      elements,
      (entry) => entry.isIntersecting,
      () => resolve(undefined),
      '50%',
    );
  });

/**
 * Below all that is in view, so that its height moves nothing that a reader sees.
 * @param {IntersectionObserverEntry} entry
 */
export const isBelow = ({ isIntersecting, boundingClientRect, rootBounds }) =>
  !isIntersecting && boundingClientRect.top >= (rootBounds?.bottom ?? innerHeight);
