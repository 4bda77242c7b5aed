import { describe, expect, it } from 'vitest'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { MAX_BLOCKS, MAX_TEXT } from '../../shared/project/limits.ts'
import { readAnswer } from './importer-answer.ts'

const paragraph = (text: string) => ({ type: 'paragraph', text })
const document = {
  title: 'Été',
  byline: null,
  dateline: 'LUND',
  date: '2026-11-23',
  language: 'fr',
  blocks: [{ type: 'heading', level: 1, text: 'Été' }, paragraph('Le ferry a repris la mer.')],
}
const answer = { ok: true, document, encoding: null }
const read = (value: unknown): ImporterAnswer => readAnswer(JSON.stringify(value))

describe('readAnswer', () => {
  it('takes a document as it is agreed', () => {
    expect(read(answer)).toEqual(answer)
    const encoding = {
      chosen: 'macintosh',
      isSure: false,
      candidates: [{ encoding: 'windows-1252', sample: 'ŽtŽ' }],
    }
    expect(read({ ...answer, encoding })).toEqual({ ...answer, encoding })
  })

  it.each(['2026-11-23', '2026-11-23T10:15:30Z', '2026-11-23T10:15:30+01:00', '2026-11-23T10:15'])(
    'takes %s for a date',
    (date) =>
      expect(read({ ...answer, document: { ...document, date } })).toMatchObject({ ok: true }),
  )

  it('takes each problem that a document may have', () => {
    for (const problem of ['encrypted', 'no-text-layer', 'corrupt', 'too-complex', 'empty']) {
      expect(read({ ok: false, problem })).toEqual({ ok: false, problem })
    }
  })

  it.each([
    ['no blocks', { blocks: [] }],
    ['more blocks than a draft can hold', { blocks: Array(MAX_BLOCKS + 1).fill(paragraph('')) }],
    ['a block longer than one can be', { blocks: [paragraph('x'.repeat(MAX_TEXT + 1))] }],
    ['more text than any article', { blocks: Array(201).fill(paragraph('x'.repeat(MAX_TEXT))) }],
    ['text that is not normalised', { blocks: [paragraph('e\u0301')] }],
    ['half a character', { blocks: [paragraph('\ud83d')] }],
    ['a title that is not normalised', { title: 'e\u0301' }],
    ['a title without end', { title: 'x'.repeat(10_001) }],
    ['a block of another kind', { blocks: [{ type: 'script', text: '' }] }],
    ['more in a block than its text', { blocks: [{ ...paragraph(''), html: '<b>' }] }],
    ['a date that is none', { date: 'yesterday' }],
    ['a field too many', { path: '/etc/passwd' }],
  ])('refuses a document with %s', (_what, wrong) => {
    expect(() => read({ ...answer, document: { ...document, ...wrong } })).toThrow()
  })

  it.each([
    ['an object', answer],
    ['nothing', undefined],
    ['no JSON', 'parsed'],
    ['a problem that is not known', '{"ok":false,"problem":"tired"}'],
    ['an encoding that is not known', JSON.stringify({ ...answer, encoding: { chosen: 'x' } })],
  ])('refuses %s', (_what, value) => expect(() => readAnswer(value)).toThrow())

  it('makes nothing of an answer that is too long', () => {
    expect(() => readAnswer(' '.repeat(100_000_001))).toThrow('too long')
  })
})
