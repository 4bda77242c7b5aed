/** As much of citation-js as is used here; it brings no types. */
declare module '@citation-js/core' {
  interface BibtexEntry {
    readonly type: string
    readonly label: string
    readonly properties: Readonly<Record<string, string>>
  }
  export class Cite {
    readonly data: readonly Readonly<Record<string, unknown>>[]
    /** @param input CSL-JSON or a text of BibTeX; nothing is looked up for either */
    constructor(input: readonly object[] | string)
    format(format: 'bibtex', options: { readonly format: 'object' }): readonly BibtexEntry[]
  }

  /** The XML of styles or of locales, by name. */
  interface XmlRegister {
    has(name: string): boolean
    get(name: string): string
    add(name: string, xml: string): void
  }
  /** citeproc-js, as far as it makes bibliographies. */
  interface CslEngine {
    readonly registry: { readonly namereg: { addname: () => void } }
    updateItems(ids: readonly string[], asTheyCome: boolean): void
    /** The second part are the entries. */
    makeBibliography(): readonly [object, readonly string[]]
  }
  interface CslPlugin {
    readonly styles: XmlRegister
    readonly locales: XmlRegister
    /** The one engine for a style and a locale, with these items to cite; they are taken as they are. */
    engine(
      items: readonly { readonly id: string }[],
      style: string,
      locale: string,
      format: 'text',
    ): CslEngine
  }

  export const plugins: {
    readonly input: {
      /** Reads as the type that is named and no other: nothing is guessed, so nothing is looked up. */
      data(input: unknown, type: '@bibtex/text'): readonly BibtexEntry[]
      data(input: unknown, type: '@ris/file'): readonly object[]
      data(input: unknown, type: '@biblatex/entry+object'): readonly unknown[]
      data(input: unknown, type: '@ris/record'): unknown
    }
    readonly config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } }
      get(plugin: '@csl'): CslPlugin
    }
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-ris' {}
