import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNewsroomFile, writeNewsroomFile } from './newsroom-file.ts'
import type { Newsroom } from './newsroom.ts'
import { unnamedNewsroom } from './unnamed-newsroom.ts'

const newsroom: Newsroom = {
  name: 'La Rédaction',
  contact: 'desk@example.org',
  correctionsPolicy: 'Write to us.',
  method: 'We ask twice.',
  logo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=' },
  labels: [{ name: 'Plutôt vrai', rating: 4 }],
  scale: { worst: 1, best: 5 },
  citationStyle: 'claimdesk',
  signOff: 'always',
}

describe('a newsroom’s settings as a file', () => {
  it('come back as they were', () => {
    expect(readNewsroomFile(writeNewsroomFile(newsroom))).toEqual({ ok: true, newsroom })
  })

  it('take what an older file lacks as at first', () => {
    const file = JSON.stringify({
      format: 'claimdesk-newsroom',
      version: 1,
      newsroom: { name: 'A' },
    })
    expect(readNewsroomFile(file)).toEqual({
      ok: true,
      newsroom: { ...unnamedNewsroom, name: 'A' },
    })
  })

  it('are not read from a newer version, a damaged file, or another kind of file', () => {
    const written = writeNewsroomFile(newsroom)
    const problemOf = (text: string) => readNewsroomFile(text)
    expect(problemOf(written.replace('"version": 1', '"version": 2'))).toMatchObject({
      problem: 'too-new',
    })
    expect(problemOf(written.replace('"best": 5', '"best": "5"'))).toMatchObject({
      problem: 'corrupt',
    })
    // Zod compares it with the greatest length, and throws.
    const name = { length: { toString: 1, valueOf: 1 } }
    const harmful = JSON.stringify({ format: 'claimdesk-newsroom', version: 1, newsroom: { name } })
    expect(problemOf(harmful)).toMatchObject({ problem: 'corrupt' })
    expect(problemOf('{"name":"package"}')).toMatchObject({ problem: 'unsupported' })
  })

  it('never throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readNewsroomFile(text).ok).toBe(false)
      }),
    )
  })
})
