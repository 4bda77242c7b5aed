import { describe, expect, it } from 'vitest'
import { startChunks, type ModuleGraph } from './start-chunk.ts'

/** Which modules import each. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '/app/index.html': [],
  '/app/importer.html': [],
  '/app/main.ts': ['/app/index.html'],
  '/app/list.ts': ['/app/main.ts', '/app/list-row.ts'],
  '/app/list-row.ts': ['/app/list.ts'],
  '/app/words.ts': ['/app/list.ts', '/app/parse.ts'],
  '/app/parse.ts': ['/app/importer.html'],
  '/app/screen.ts': [],
  '/app/hyphens.ts': ['/app/main.ts', '/app/read-pdf.ts'],
  '/app/read-pdf.ts': [],
}
const dynamicImporters: Readonly<Record<string, readonly string[]>> = {
  '/app/screen.ts': ['/app/main.ts'],
  '/app/read-pdf.ts': ['/app/parse.ts'],
}
const graph: ModuleGraph = {
  getModuleInfo: (id) => ({
    isEntry: id.endsWith('.html'),
    importers: importers[id] ?? [],
    dynamicImporters: dynamicImporters[id] ?? [],
  }),
}

function fileOf(id: string): string | null {
  const groups = startChunks('/index.html').toSorted((a, b) => b.priority - a.priority)
  return groups.map(({ name }) => name(id, graph)).find((name) => name !== null) ?? null
}

describe('the start’s files', () => {
  it('hold all that the entry imports in one', () => {
    expect(['/app/main.ts', '/app/list.ts', '/app/list-row.ts'].map(fileOf)).toEqual(
      Array(3).fill('start'),
    )
  })

  it('part what another entry imports too, be it later', () => {
    expect(fileOf('/app/words.ts')).toBe('shared')
    expect(fileOf('/app/hyphens.ts')).toBe('shared')
  })

  it('leave alone what only another entry imports, and what nobody imports at the start', () => {
    expect(fileOf('/app/parse.ts')).toBeNull()
    expect(fileOf('/app/screen.ts')).toBeNull()
  })
})
