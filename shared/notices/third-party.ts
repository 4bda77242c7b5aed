/**
 * What Claimdesk is made of beside its own code, with the terms of each part. The build writes this list
 * (`scripts/notices`) to where the page can fetch it.
 */
export interface ThirdPartyList {
  readonly components: readonly ThirdPartyComponent[]
}

export interface ThirdPartyComponent {
  readonly name: string
  /** Empty where its vendor gives none. */
  readonly version: string
  readonly kind: ThirdPartyKind
  /** An SPDX licence expression. */
  readonly licence: string
  /** Where it comes from, an `https:` address; `null` where that is not known. */
  readonly homepage: string | null
  /** The texts of its licence and its notices, in the order in which they are to be read. */
  readonly texts: readonly LicenceText[]
}

export interface LicenceText {
  /** The file's name. */
  readonly name: string
  readonly text: string
}

export type ThirdPartyKind = 'library' | 'runtime' | 'font' | 'data'

/** URL paths of the two lists that the build writes, under the app's own origin. */
export const LICENCES_PATH = '/notices/third-party-licenses.json'
export const COMPONENTS_PATH = '/notices/sbom.cdx.json'
