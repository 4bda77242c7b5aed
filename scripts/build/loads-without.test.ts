import { describe, expect, it } from 'vitest'
import { modulesOf, type BuiltChunk, type BuiltFiles } from './loads-without.ts'

function chunk(given: Partial<BuiltChunk>): BuiltChunk {
  return {
    type: 'chunk',
    name: 'part',
    isEntry: false,
    imports: [],
    dynamicImports: [],
    moduleIds: [],
    ...given,
  }
}

const files: BuiltFiles = {
  'main.js': chunk({ name: 'main', isEntry: true, imports: ['a.js'], moduleIds: ['/main.ts'] }),
  'tool.js': chunk({ name: 'tool', isEntry: true, imports: ['later.js'], moduleIds: ['/tool.ts'] }),
  'a.js': chunk({ imports: ['b.js'], moduleIds: ['/a.ts'] }),
  'b.js': chunk({ imports: ['a.js'], dynamicImports: ['later.js'], moduleIds: ['/b.ts'] }),
  'later.js': chunk({ moduleIds: ['/later.ts'] }),
  'main.css': { type: 'asset' },
}

describe('the modules that an entry loads at its start', () => {
  it('are its own and those of all files that it imports, directly or not', () => {
    expect(modulesOf(files, 'main', 'start')).toEqual(['/main.ts', '/a.ts', '/b.ts'])
  })

  it('are not those that it imports only when it needs them', () => {
    expect(modulesOf(files, 'main', 'start')).not.toContain('/later.ts')
    expect(modulesOf(files, 'tool', 'start')).toContain('/later.ts')
  })

  it('are followed by those that it may load some time', () => {
    expect(modulesOf(files, 'main', 'ever')).toEqual(['/main.ts', '/a.ts', '/b.ts', '/later.ts'])
  })

  it('cannot be told of an entry that is not there', () => {
    expect(() => modulesOf(files, 'index', 'start')).toThrow('no entry index')
  })
})
