/** What a bundler tells of a module. */
export interface ModuleLinks {
  readonly isEntry: boolean
  /** The ids of the modules that import it, so that it is there before them. */
  readonly importers: readonly string[]
  /** The ids of those that import it when they need it. */
  readonly dynamicImporters: readonly string[]
}

export interface ModuleGraph {
  getModuleInfo(id: string): ModuleLinks | null
}

/** A group of modules that become one file, as Rolldown's `codeSplitting` takes it. */
export interface ChunkGroup {
  readonly debugName: string
  readonly priority: number
  /** The file's name, or `null` for a module that is not of the group. */
  readonly name: (id: string, graph: ModuleGraph) => string | null
}

/**
 * Puts all that an entry needs at its start into one file: each file that a page asks for costs a message to the
 * main process and back. What another entry uses as well, at its start or later, stands in a second one, so that none
 * ever loads the other's.
 *
 * @param entry the end of the entry's path
 */
export function startChunks(entry: string): readonly ChunkGroup[] {
  const isOwn = (id: string): boolean => id.endsWith(entry)
  const group = (debugName: string, priority: number, isShared: boolean): ChunkGroup => ({
    debugName,
    priority,
    name: (id, graph) => {
      if (!entriesOf(id, graph, 'start').some(isOwn)) return null
      return entriesOf(id, graph, 'ever').every(isOwn) === isShared ? null : debugName
    },
  })
  // A group takes in what its modules import, unless one of a higher priority has it.
  return [group('shared', 1, true), group('start', 0, false)]
}

/** The ids of the entries that load a module at their start, or ever. */
function entriesOf(id: string, graph: ModuleGraph, when: 'start' | 'ever'): readonly string[] {
  const importers = new Set([id])
  // What is added while one goes through a set is gone through too.
  for (const each of importers) {
    const links = graph.getModuleInfo(each)
    for (const next of links?.importers ?? []) importers.add(next)
    if (when === 'ever') for (const next of links?.dynamicImporters ?? []) importers.add(next)
  }
  return [...importers].filter((each) => graph.getModuleInfo(each)?.isEntry)
}
