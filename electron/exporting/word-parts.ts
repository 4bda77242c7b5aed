import { strFromU8, unzipSync } from 'fflate'

/** What stands in a Word document, for tests. @param name of the part, as `word/document.xml`; empty if it is not there */
export function partOf(document: Uint8Array, name: string): string {
  return strFromU8(unzipSync(document)[name] ?? new Uint8Array())
}

/** The addresses outside the document that anything in it leads to. */
export function externalTargets(document: Uint8Array): string[] {
  return Object.entries(unzipSync(document))
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<Relationship [^>]*>/g)])
    .filter(([relation]) => relation.includes('TargetMode="External"'))
    .map(([relation]) => / Target="([^"]*)"/.exec(relation)?.[1] ?? '')
}
