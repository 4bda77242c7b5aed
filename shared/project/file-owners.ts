import type { Project } from './model.ts'

/** What a file of the project is kept for. */
export type FileOwner =
  | { readonly kind: 'source'; readonly title: string }
  | { readonly kind: 'draft'; readonly title: string }

/** The sources and drafts that a file belongs to: none where all of them are gone. */
export function fileOwners({ drafts, sources }: Project, sha256: string): readonly FileOwner[] {
  return [
    ...drafts.flatMap(({ original, title }) =>
      original?.sha256 === sha256 ? [{ kind: 'draft', title } as const] : [],
    ),
    ...[...sources.values()].flatMap(({ csl, files }) =>
      files.some((file) => file.sha256 === sha256)
        ? [{ kind: 'source', title: csl.title } as const]
        : [],
    ),
  ]
}
