import { withoutStyles } from './html/without-styles.ts'
import { isHtmlDeeperThan, isXmlDeeperThan } from './nesting.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Documents that show nothing, load nothing and run nothing: the result of `DOMParser` alone.
 *
 * The page demands Trusted Types. Its one policy is the default one, because Readability sets `innerHTML` of inert
 * documents itself; it makes HTML only, for these two sinks, and never a script or its address. The page's
 * `Content-Security-Policy` has to name it (`trusted-types default`), and should allow no inline styles.
 */
const sinks = new Set(['DOMParser parseFromString', 'Element innerHTML'])

/** TypeScript's DOM does not know Trusted Types yet; this much of them is used. */
interface TrustedTypes {
  readonly defaultPolicy: unknown
  createPolicy(
    name: string,
    rules: { createHTML: (text: string, type: string, sink: string) => string | null },
  ): unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes } // absent outside Chromium
if (trustedTypes?.defaultPolicy === null) {
  trustedTypes.createPolicy('default', {
    createHTML: (text, _type, sink) => (sinks.has(sink) ? text : null),
  })
}

/** Deeper than any article; Chromium's own parsers stop or flatten at 512 and more. */
const MAX_DEPTH = 250
/** Tags of HTML that are never closed make a page look deeper than it is. */
const MAX_OPEN_TAGS = 2_000

/** @throws Unreadable for what is nested too deep */
export function parseHtmlText(html: string): Document {
  if (isHtmlDeeperThan(html, MAX_OPEN_TAGS)) throw new Unreadable('too-complex')
  return new DOMParser().parseFromString(withoutStyles(html), 'text/html')
}

/** @throws Unreadable for what is not well-formed, declares entities or is nested too deep */
export function parseXmlText(xml: string): Document {
  if (xml.includes('<!ENTITY') || isXmlDeeperThan(xml, MAX_DEPTH))
    throw new Unreadable('too-complex')
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.getElementsByTagName('parsererror').length > 0) throw new Unreadable('corrupt')
  return document
}

export interface Visitor {
  /** `skip` leaves out the element and all that is in it; `leave` is not called for it then. */
  readonly enter: (element: Element) => 'descend' | 'skip'
  readonly leave: (element: Element) => void
  readonly text: (text: string, parent: Element) => void
}

/**
 * Visits what is in an element, in document order, without recursion.
 *
 * @throws Unreadable if it is nested too deep
 */
export function walk(root: Element, visitor: Visitor): void {
  const parents: Element[] = [root]
  let node: Node | null = root.firstChild
  for (;;) {
    const parent = parents.at(-1) ?? root
    if (node === null) {
      if (parent === root) return
      visitor.leave(parent)
      parents.pop()
      node = parent.nextSibling
    } else if (node instanceof Element && visitor.enter(node) === 'descend') {
      if (parents.push(node) > MAX_DEPTH) throw new Unreadable('too-complex')
      node = node.firstChild
    } else {
      if (node instanceof CharacterData && isText(node)) visitor.text(node.data, parent)
      node = node.nextSibling
    }
  }
}

/** Comments are character data as well, and no text. */
function isText({ nodeType }: Node): boolean {
  return nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE
}
