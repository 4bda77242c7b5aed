import { heading, type BlockKind } from '../block-collector.ts'
import { kindByStyleName } from './style-names.ts'
import { attribute, child } from './xml-names.ts'

export interface DocxStyles {
  /** BCP 47, as the defaults have it. */
  readonly language: string | null
  /** The style's name as a person sees it; the id for a style that is not defined. */
  readonly nameOf: (id: string) => string
  readonly kindOf: (id: string) => BlockKind | null
  /** Whether text in this character style is hidden. */
  readonly hides: (id: string) => boolean
}

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly properties: Element | null
  readonly run: Element | null
}

/** A chain of styles longer than this goes in a circle. */
const LONGEST_CHAIN = 20

/** The styles of `word/styles.xml` (17.7); without them a style's id is all there is to go by. */
export function readDocxStyles(document: Document | null): DocxStyles {
  const styles = new Map<string, Style>()
  for (const element of document?.getElementsByTagNameNS('*', 'style') ?? []) {
    styles.set(attribute(element, 'styleId') ?? '', {
      name: attribute(child(element, 'name'), 'val') ?? '',
      basedOn: attribute(child(element, 'basedOn'), 'val'),
      properties: child(element, 'pPr'),
      run: child(element, 'rPr'),
    })
  }
  const chain = (id: string): readonly Style[] => {
    const found: Style[] = []
    let style = styles.get(id)
    while (style && found.length < LONGEST_CHAIN) {
      found.push(style)
      style = style.basedOn === null ? undefined : styles.get(style.basedOn)
    }
    return found
  }
  return {
    language: defaultLanguage(document),
    nameOf: (id) => styles.get(id)?.name ?? id,
    kindOf: (id) => {
      const found = chain(id)
      if (found.length === 0) return kindByStyleName(id)
      return first(found, kindOfStyle)
    },
    hides: (id) => first(chain(id), ({ run }) => (isOn(run, 'vanish') ? true : null)) ?? false,
  }
}

function first<Value>(
  styles: readonly Style[],
  read: (style: Style) => Value | null,
): Value | null {
  for (const style of styles) {
    const value = read(style)
    if (value !== null) return value
  }
  return null
}

function kindOfStyle({ name, properties }: Style): BlockKind | null {
  return kindByStyleName(name) ?? (properties && kindByProperties(properties))
}

/** What paragraph properties (17.3.1.26) make of a paragraph: an outline level, or a place in a list. */
export function kindByProperties(properties: Element): BlockKind | null {
  const level = attribute(child(properties, 'outlineLvl'), 'val')
  if (level !== null && /^[0-8]$/.test(level)) return heading(Number(level) + 1)
  const numbering = child(properties, 'numPr')
  const list = numbering && attribute(child(numbering, 'numId'), 'val')
  return list !== null && list !== '0' ? { type: 'list-item' } : null
}

/** A toggle property (17.7.3): on if it is there, unless it says otherwise. */
export function isOn(properties: Element | null, name: string): boolean {
  const element = properties && child(properties, name)
  return element !== null && !/^(?:0|false|off)$/.test(attribute(element, 'val') ?? '1')
}

function defaultLanguage(document: Document | null): string | null {
  const [defaults] = document?.getElementsByTagNameNS('*', 'rPrDefault') ?? []
  const [language] = defaults?.getElementsByTagNameNS('*', 'lang') ?? []
  return attribute(language ?? null, 'val')
}
