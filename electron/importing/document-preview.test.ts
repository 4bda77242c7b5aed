import { describe, expect, it } from 'vitest'
import type { Document } from '../../shared/article/document.ts'
import type { ReadingProgress } from '../../shared/ipc/article-preview.ts'
import { DocumentPreview } from './document-preview.ts'
import { importInProcess } from './import-in-process.ts'
import { pastedDocument } from './read-document.ts'

const document = (text: string, name = 'Pasted text'): Document => pastedDocument(text, name)
const ferry = 'Ferry service resumes\n\nThe ferry between Lund and Marholm sailed again on Friday.'
const details = { title: '', byline: null, dateline: null, date: null, language: 'en' } as const

function previewOf(progress: ReadingProgress[] = []): DocumentPreview {
  return new DocumentPreview({
    importDocument: importInProcess,
    onProgress: (told) => progress.push(told),
  })
}
const reading = (signal = new AbortController().signal) => ({ token: 't', signal })

describe('DocumentPreview', () => {
  it('shows the article that it has read, and keeps the bytes', async () => {
    const preview = previewOf()
    const shown = await preview.read(reading(), () => document(ferry))
    expect(shown).toMatchObject({
      name: 'Pasted text',
      format: 'text',
      title: 'Ferry service resumes',
    })
    expect(preview.shown).toEqual(shown)
    expect(preview.withDetails(shown.id, details).original).toEqual(document(ferry))
  })

  it('takes the particulars that the person has mended, and the blocks that it has read', async () => {
    const preview = previewOf()
    const { id, blocks } = await preview.read(reading(), () => document(ferry))
    const mended = {
      title: 'The ferry sails',
      byline: 'Ida Brandt',
      dateline: 'LUND',
      date: '2026-11-23',
      language: 'fr',
    } as const
    expect(preview.withDetails(id, mended).article).toMatchObject({ ...mended, blocks })
  })

  it('tells how far it is', async () => {
    const progress: ReadingProgress[] = []
    await previewOf(progress).read(reading(), ({ onProgress }) => {
      onProgress('Pasted text', 1, 2)
      return document('Un texte.')
    })
    expect(progress).toEqual([
      { token: 't', name: 'Pasted text', phase: 'reading', done: 1, total: 2 },
      { token: 't', name: 'Pasted text', phase: 'parsing', done: 0, total: 9 },
    ])
  })

  it('keeps what was under preview where the next document cannot be read', async () => {
    const preview = previewOf()
    const shown = await preview.read(reading(), () => document(ferry))
    await expect(preview.read(reading(), () => document(''))).rejects.toThrow('empty')
    expect(preview.shown).toEqual(shown)
  })

  it('keeps nothing of a reading that was cancelled', async () => {
    const preview = previewOf()
    const cancelled = reading(AbortSignal.abort())
    await expect(preview.read(cancelled, () => document(ferry))).rejects.toThrow('cancelled')
    expect(preview.shown).toBeNull()
  })

  it('reads the same bytes again in another encoding', async () => {
    const preview = previewOf()
    const bytes = Buffer.from('L\x8et\x8e\n\nLa ligne de ferry a repris vendredi hier.', 'latin1')
    const first = await preview.read(reading(), () => ({ name: 'Pasted text', bytes }))
    expect(first).toMatchObject({ title: 'Lété', encoding: { chosen: 'macintosh' } })
    const again = await preview.readAgainAs(first.id, reading(), 'windows-1252')
    expect(again).toMatchObject({
      id: first.id,
      title: 'LŽtŽ',
      encoding: { chosen: 'windows-1252', isSure: true },
    })
    expect(preview.shown).toEqual(again)
  })

  it('has nothing to make a project of, or to read again, once it is discarded', async () => {
    const preview = previewOf()
    const { id } = await preview.read(reading(), () => document(ferry))
    preview.discard(id)
    expect(preview.shown).toBeNull()
    expect(() => preview.withDetails(id, details)).toThrow('another-article')
    await expect(preview.readAgainAs(id, reading(), 'utf-8')).rejects.toThrow('another-article')
  })

  it('does nothing with a document that is meant for the one before', async () => {
    const preview = previewOf()
    const first = await preview.read(reading(), () => document(ferry))
    const second = await preview.read(reading(), () => document(`${ferry} Twice.`))
    expect(second.id).not.toBe(first.id)
    for (const act of [
      () => preview.withDetails(first.id, details),
      () => preview.begun(first.id),
      () => preview.keptAs(first.id),
      () => preview.keepAs(first.id, 'kept'),
      () => preview.discard(first.id),
    ]) {
      expect(act).toThrow('another-article')
    }
    expect(preview.shown).toEqual(second)
    expect(preview.keptAs(second.id)).toBeNull()
  })

  it('does not come back by being read again where another took its place meanwhile', async () => {
    const { promise: isSecondRead, resolve: secondRead } = Promise.withResolvers<undefined>()
    const preview = new DocumentPreview({
      importDocument: async (imported, options) => {
        if (options.encoding) await isSecondRead
        return importInProcess(imported, options)
      },
      onProgress: () => undefined,
    })
    const first = await preview.read(reading(), () => document(ferry))
    const again = preview.readAgainAs(first.id, reading(), 'utf-8')
    const second = await preview.read(reading(), () => document(`${ferry} Twice.`))
    secondRead(undefined)
    await expect(again).rejects.toThrow('another-article')
    expect(preview.shown).toEqual(second)
  })

  it('stays kept by its id when it is read again, and the next one is not kept', async () => {
    const preview = previewOf()
    const { id } = await preview.read(reading(), () => document(ferry))
    preview.keepAs(id, 'kept')
    await preview.readAgainAs(id, reading(), 'utf-8')
    expect(preview.keptAs(id)).toBe('kept')
    const next = await preview.read(reading(), () => document(ferry))
    expect(preview.keptAs(next.id)).toBeNull()
  })
})
