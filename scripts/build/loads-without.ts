import type { Rolldown } from 'vite'

/** What the check needs to know of a file that is built. */
export interface BuiltChunk {
  readonly type: 'chunk'
  /** The entry's name where it is one. */
  readonly name: string
  readonly isEntry: boolean
  /** The files that are loaded with it. Those that it imports only when it needs them are not among them. */
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  /** What is in it: the modules' ids, which are their paths. */
  readonly moduleIds: readonly string[]
}

export type BuiltFiles = Readonly<Record<string, BuiltChunk | { readonly type: 'asset' }>>

/**
 * The ids of all modules that run before an entry does, or that it may ever load.
 *
 * @throws Error if there is no such entry
 */
export function modulesOf(
  files: BuiltFiles,
  entry: string,
  when: 'start' | 'ever',
): readonly string[] {
  const chunks = new Map(
    Object.entries(files).flatMap(([file, chunk]) =>
      chunk.type === 'chunk' ? [[file, chunk]] : [],
    ),
  )
  const first = [...chunks].find(([, { isEntry, name }]) => isEntry && name === entry)
  if (!first) throw new Error(`There is no entry ${entry}`)
  const loaded = new Set([first[0]])
  // What is added while one goes through a set is gone through too.
  for (const file of loaded) {
    const { imports = [], dynamicImports = [] } = chunks.get(file) ?? {}
    for (const next of when === 'start' ? imports : [...imports, ...dynamicImports])
      loaded.add(next)
  }
  return [...loaded].flatMap((file) => chunks.get(file)?.moduleIds ?? [])
}

/**
 * Fails a build whose entry would load what it shall load only when it is needed, or never.
 *
 * @param entry the entry's name
 * @param parts pieces of modules' paths, such as `node_modules/docx/`; one that is nowhere in the build fails it as
 * well, or a name that has changed would go unnoticed
 */
export function loadsWithout(
  entry: string,
  when: 'start' | 'ever',
  parts: readonly string[],
): Rolldown.Plugin {
  return {
    name: `loads-without:${entry}`,
    generateBundle(_options, bundle) {
      const loaded = modulesOf(bundle, entry, when)
      const all = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      )
      for (const part of parts) {
        if (!all.some((id) => id.includes(part))) this.error(`${part} is nowhere in the build`)
        const found = loaded.find((id) => id.includes(part))
        if (found !== undefined) this.error(`${entry} loads ${found} (${when})`)
      }
    },
  }
}
