// SPDX-License-Identifier: MIT

/**
 * Makes the children of `parent` those of `wanted`, and touches no node that is right already: what a reader has focused
 * or selected stays so, and nothing else is painted anew.
 * @param {Element | DocumentFragment} parent
 * @param {Element | DocumentFragment} wanted
 */
export function morphChildren(parent, wanted) {
  const before = [...parent.childNodes];
  const after = [...wanted.childNodes];
  after.forEach((node, index) => (before[index] ? morph(before[index], node) : parent.append(node)));
  for (const node of before.slice(after.length)) node.remove();
}

/**
 * @param {ChildNode} node
 * @param {ChildNode} wanted
 */
function morph(node, wanted) {
  if (node.isEqualNode(wanted)) return;
  if (node.nodeName !== wanted.nodeName) node.replaceWith(wanted);
  else if (node instanceof Element) {
    copyAttributes(node, /** @type {Element} */ (wanted));
    morphChildren(node, /** @type {Element} */ (wanted));
  } else node.nodeValue = wanted.nodeValue;
}

/**
 * @param {Element} element
 * @param {Element} wanted
 */
function copyAttributes(element, wanted) {
  for (const { name } of [...element.attributes]) if (!wanted.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
