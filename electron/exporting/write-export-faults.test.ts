import { describe, expect, it } from 'vitest'
import { isTemporary } from '../storage/durable-file.ts'
import { atEveryOperation } from '../simulated/simulated-faults.ts'
import { writeExport } from './write-export.ts'

const OLD = 'the report of yesterday'
const PIECES = ['the report of today, ', 'piece after piece, ', 'to its end']
const { signal } = new AbortController()

async function* inPieces(): AsyncGenerator<Uint8Array, void> {
  for (const piece of PIECES) yield await Promise.resolve(new TextEncoder().encode(piece))
}

describe('whatever goes wrong while an export is written', () => {
  it.each([
    ['of one piece', () => PIECES.join('')],
    ['that comes in pieces', inPieces],
  ])(
    'in the place of a file there is the old one or the new one, whole: %s',
    async (_, content) => {
      const operations = await atEveryOperation({
        prepare: async (computer) => {
          await computer.put('/Report.html', OLD)
          await computer.process.syncFolder('/')
        },
        act: ({ process }) => writeExport('/Report.html', content(), signal, process),
        check: async ({ kind }, computer) => {
          const text = computer.textOf('/Report.html')
          expect([OLD, PIECES.join('')]).toContain(text)
          if (kind === 'done') expect(text).toBe(PIECES.join(''))
          const names = (await computer.process.list('/')).map(({ name }) => name)
          expect(names.filter((name) => !isTemporary(name))).toEqual(['Report.html'])
        },
      })
      expect(operations).toBeGreaterThan(4)
    },
  )

  it('where nothing was there is nothing, or the whole', async () => {
    const operations = await atEveryOperation({
      prepare: () => Promise.resolve(),
      act: ({ process }) => writeExport('/Report.zip', inPieces(), signal, process),
      check: async ({ kind }, computer) => {
        const names = (await computer.process.list('/')).map(({ name }) => name)
        const isThere = names.includes('Report.zip')
        if (kind === 'done') expect(isThere).toBe(true)
        if (isThere) expect(computer.textOf('/Report.zip')).toBe(PIECES.join(''))
      },
    })
    expect(operations).toBeGreaterThan(4)
  })
})
