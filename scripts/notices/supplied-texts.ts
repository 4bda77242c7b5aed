import { join } from 'node:path'
import type { LicenceText } from '../../shared/notices/third-party.ts'
import { readText } from './installed-package.ts'

/**
 * Texts that packages leave out, from where they are developed. By version: whoever takes another one looks
 * whether the text is still that.
 */
const supplied: Readonly<Record<string, readonly string[]>> = {
  // https://github.com/citation-js/citation-js/blob/main/LICENSE.md, of the same author.
  '@citation-js/date@0.5.1': ['citation-js.txt'],
  '@citation-js/name@0.4.2': ['citation-js.txt'],
  // Its own file names the licence that it is used under, and where that stands.
  'citeproc@2.4.63': ['CPAL-1.0.txt'],
  // https://github.com/wooorm/franc
  'franc-min@6.2.0': ['franc.txt'],
}

/** @param known name and version, such as `franc-min@6.2.0` */
export function suppliedTexts(root: string, known: string): readonly LicenceText[] {
  return (supplied[known] ?? []).map((name) => suppliedText(root, name))
}

/**
 * @param root the project's folder: where this file itself is, a bundled configuration does not know
 * @param name a file of `scripts/notices/texts`
 */
export function suppliedText(root: string, name: string): LicenceText {
  return { name, text: readText(join(root, 'scripts/notices/texts', name)) }
}

/** Versions that a text is kept for. */
export const suppliedVersions: readonly string[] = Object.keys(supplied)
