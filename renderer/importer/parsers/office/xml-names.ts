/**
 * Look-ups by local name: the prefix is the writer's choice, and the two editions of Office Open XML (transitional
 * and strict) differ in their namespaces alone.
 */

/** The child with this local name; `null` if there is none. */
export function child(parent: Element, name: string): Element | null {
  for (const element of parent.children) if (element.localName === name) return element
  return null
}

/** An attribute by its local name, in whatever namespace. */
export function attribute(element: Element | null, name: string): string | null {
  if (!element) return null
  for (const { localName, value } of element.attributes) if (localName === name) return value
  return null
}

/** The text of the first element of this local name; `null` if there is none or it is blank. */
export function textOfFirst(document: Document, name: string): string | null {
  const text = document.getElementsByTagNameNS('*', name)[0]?.textContent.trim() ?? ''
  return text === '' ? null : text
}
