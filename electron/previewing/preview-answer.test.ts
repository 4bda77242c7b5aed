import { describe, expect, it } from 'vitest'
import { readPreviewAnswer } from './preview-answer.ts'

const picture = { base64: 'iVBORw==', width: 10, height: 20 }
const line = { text: 'Words', x: 1, y: 2, width: 3, size: 12 }
const page = { picture, width: 595, height: 842, lines: [line] }
const read = (answer: unknown) => readPreviewAnswer(JSON.stringify(answer))

describe('what the hidden page answers of a file that is shown', () => {
  it.each([
    { ok: true, opened: { kind: 'text', lines: ['a'], countedAs: 'line', isCut: false } },
    { ok: true, opened: { kind: 'picture', picture } },
    { ok: true, opened: { kind: 'pages', count: 5_000 } },
    { ok: true, page },
    { ok: true, found: null },
    { ok: false, problem: 'encrypted' },
  ])('is taken as agreed: %o', (answer) => {
    expect(read(answer)).toEqual(answer)
  })

  it.each([
    { ok: true, opened: { kind: 'pages', count: 5_001 } },
    { ok: true, opened: { kind: 'picture', picture: { ...picture, width: 1e9 } } },
    { ok: true, opened: { kind: 'picture', picture: { ...picture, base64: '<svg>' } } },
    { ok: true, page: { ...page, lines: [{ ...line, x: 1e12 }] } },
    { ok: true, page: { ...page, script: 'x' } },
    { ok: true, opened: { kind: 'text', lines: ['\ud800'], countedAs: 'line', isCut: false } },
    { ok: false, problem: 'a sentence of its own' },
  ])('is refused where it is not: %o', (answer) => {
    expect(() => read(answer)).toThrow()
  })

  it('is a string', () => {
    expect(() => readPreviewAnswer({ ok: true, found: 1 })).toThrow('no string')
  })
})
