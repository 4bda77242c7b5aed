import type { ThirdPartyComponent } from '../../shared/notices/third-party.ts'

/** A part of the app that is not its own code, as both lists tell of it. */
export interface Component extends ThirdPartyComponent {
  /** Its package URL, which also is its reference within the SBOM. */
  readonly purl: string
  readonly description: string
  /** SHA-512 of the published package in hex, from `package-lock.json`; `null` for what npm does not have. */
  readonly sha512: string | null
  /** The bundles that it is in, such as `main`. */
  readonly bundles: readonly string[]
  /** Package URLs of the components that it uses. */
  readonly uses: readonly string[]
}
