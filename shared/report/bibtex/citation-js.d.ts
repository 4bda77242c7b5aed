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
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } }
    }
  }
}

declare module '@citation-js/plugin-bibtex' {}
