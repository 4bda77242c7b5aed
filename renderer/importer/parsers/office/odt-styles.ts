import { heading, type BlockKind } from '../block-collector.ts'
import { kindByStyleName } from './style-names.ts'
import { attribute, child } from './xml-names.ts'

export interface OdtStyles {
  /** BCP 47, of the default paragraph style. */
  readonly language: string | null
  /** The names of a style and of those it is based on, as a person sees them. */
  readonly namesOf: (name: string) => readonly string[]
  readonly kindOf: (name: string) => BlockKind | null
  /** Whether text in this style is hidden. */
  readonly hides: (name: string) => boolean
}

interface Style {
  readonly name: string
  readonly displayName: string
  readonly parent: string | null
  readonly outlineLevel: string | null
  readonly isHidden: boolean
}

/** A chain of styles longer than this goes in a circle. */
const LONGEST_CHAIN = 20

/** @param documents `styles.xml` and `content.xml`, whose automatic styles are based on the others */
export function readOdtStyles(documents: readonly (Document | null)[]): OdtStyles {
  const styles = new Map<string, Style>()
  for (const document of documents) {
    for (const element of document?.getElementsByTagNameNS('*', 'style') ?? []) {
      const style = readStyle(element)
      styles.set(style.name, style)
    }
  }
  const chain = (name: string): readonly Style[] => {
    const found: Style[] = []
    let style = styles.get(name)
    while (style && found.length < LONGEST_CHAIN) {
      found.push(style)
      style = style.parent === null ? undefined : styles.get(style.parent)
    }
    return found
  }
  return {
    language: defaultLanguage(documents),
    namesOf: (name) => chain(name).map(({ displayName }) => displayName),
    kindOf: (name) => {
      for (const style of chain(name)) {
        const kind =
          kindByStyleName(style.displayName) ?? kindByStyleName(style.name) ?? byOutline(style)
        if (kind) return kind
      }
      return kindByStyleName(name)
    },
    hides: (name) => chain(name).some(({ isHidden }) => isHidden),
  }
}

function readStyle(element: Element): Style {
  const name = attribute(element, 'name') ?? ''
  return {
    name,
    displayName: attribute(element, 'display-name') ?? name.replaceAll('_20_', ' '),
    parent: attribute(element, 'parent-style-name'),
    outlineLevel: attribute(element, 'default-outline-level'),
    isHidden: attribute(child(element, 'text-properties'), 'display') === 'none',
  }
}

function byOutline({ outlineLevel }: Style): BlockKind | null {
  return outlineLevel !== null && /^[1-9]\d?$/.test(outlineLevel)
    ? heading(Number(outlineLevel))
    : null
}

function defaultLanguage(documents: readonly (Document | null)[]): string | null {
  for (const document of documents) {
    for (const element of document?.getElementsByTagNameNS('*', 'default-style') ?? []) {
      const properties = child(element, 'text-properties')
      const language = attribute(properties, 'language')
      const country = attribute(properties, 'country')
      if (attribute(element, 'family') !== 'paragraph' || !language || language === 'none') continue
      return country && country !== 'none' ? `${language}-${country}` : language
    }
  }
  return null
}
