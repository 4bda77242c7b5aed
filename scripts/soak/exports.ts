import type { PlainProject } from './disk.ts'

/** Those that a program can read back. */
export const kindsOfFiles = ['claims-json', 'markdown'] as const

/** @throws if an exported file does not say what the project says */
export function checkExport(
  kind: (typeof kindsOfFiles)[number],
  file: string,
  { claims }: PlainProject,
): void {
  const wanted = claims.map(({ content }) => content).join(', ')
  const found = readVerdicts(kind, file)
  if (found !== null && found !== wanted) {
    throw new Error(`the ${kind} says ${found} instead of ${wanted}`)
  }
}

/** The verdicts on what is said, in the order of the article; `null` where they are only to be read by people. */
function readVerdicts(kind: (typeof kindsOfFiles)[number], file: string): string | null {
  if (kind === 'claims-json') {
    const { claims } = JSON.parse(file) as {
      claims: readonly { content: { verdict: string } }[]
    } // as docs/schemas says
    return claims.map(({ content }) => content.verdict).join(', ')
  }
  return file.trim() === '' ? '' : null
}
