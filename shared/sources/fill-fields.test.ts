import { describe, expect, it } from 'vitest'
import { emptyFields } from '../project/csl/csl-fields.ts'
import { fieldsOfDocument, fieldsOfPage, fillFields } from './fill-fields.ts'
import type { SavedPage } from './saved-page/saved-page.ts'

const page: SavedPage = {
  format: 'html',
  address: 'https://news.example/a',
  title: 'A bridge',
  captured: '2025-03-14T09:15:42.000Z',
  authors: ['Ann Lee', 'Desk; Politics'],
  container: 'The Example',
  publisher: null,
  issued: '2025-03-12',
  isNews: true,
}

describe('the fields of a source', () => {
  it('are filled by what a saved page says', () => {
    expect(fillFields(emptyFields, emptyFields, fieldsOfPage(page, '2025-03-14'))).toEqual({
      url: 'https://news.example/a',
      title: 'A bridge',
      authors: 'Ann Lee; Desk, Politics',
      container: 'The Example',
      type: 'article-newspaper',
      issued: '2025-03-12',
      accessed: '2025-03-14',
    })
  })

  it('keep what a person has typed', () => {
    const typed = {
      ...emptyFields,
      title: 'My title',
      accessed: '2025-01-01',
      type: 'report',
    } as const
    expect(Object.keys(fillFields(typed, emptyFields, fieldsOfPage(page, '2025-03-14')))).toEqual([
      'url',
      'authors',
      'container',
      'issued',
    ])
  })

  it('lose what the app had only guessed', () => {
    const guessed = {
      ...emptyFields,
      title: 'page.html',
      accessed: '2026-11-28',
      type: 'document',
    } as const
    expect(fillFields(guessed, guessed, fieldsOfPage(page, '2025-03-14'))).toMatchObject({
      title: 'A bridge',
      accessed: '2025-03-14',
      type: 'article-newspaper',
    })
  })

  it('stay as they are where the page says nothing', () => {
    const mute = { ...page, address: null, title: null, authors: [], container: null, issued: null }
    expect(
      fillFields({ ...emptyFields, url: 'https://x.example' }, emptyFields, fieldsOfPage(mute, '')),
    ).toEqual({ type: 'article-newspaper' })
  })

  it('are filled by what a document says, which is neither of what kind it is nor when it was looked at', () => {
    const said = fieldsOfDocument({
      format: 'pdf',
      title: 'Annual report',
      authors: ['Ann Lee', 'Ben Ray'],
      issued: '2025-03-12',
    })
    const guessed = { ...emptyFields, title: 'report', type: 'document' } as const
    expect(fillFields(guessed, guessed, said)).toEqual({
      title: 'Annual report',
      authors: 'Ann Lee; Ben Ray',
      issued: '2025-03-12',
    })
    const typed = { ...emptyFields, title: 'My title', issued: '2024' }
    expect(fillFields(typed, emptyFields, said)).toEqual({ authors: 'Ann Lee; Ben Ray' })
  })

  it('stay as they are where a document says nothing', () => {
    const mute = fieldsOfDocument({ format: 'docx', title: null, authors: [], issued: null })
    expect(fillFields(emptyFields, emptyFields, mute)).toEqual({})
  })
})
