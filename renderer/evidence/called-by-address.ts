import type { CslItem } from '../../shared/project/sources.ts'

/** Whether nobody has given a link a title: its address is said once. */
export function isCalledByAddress(csl: CslItem): csl is CslItem & { readonly URL: string } {
  return csl.URL !== undefined && csl.title === csl.URL
}
