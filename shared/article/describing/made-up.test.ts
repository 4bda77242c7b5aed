import { describe, expect, it } from 'vitest'
import { isMadeUpAuthor, isMadeUpDate, isMadeUpTitle } from './made-up.ts'

describe('what a program has put into a document by itself', () => {
  it.each([
    'Microsoft Word - rapport final.doc',
    'Microsoft PowerPoint - x',
    'untitled',
    'Sans titre 1',
    'Document1',
    'Word Document',
    'PowerPoint Presentation',
    'Titre',
    'rapport_v3.indd',
  ])('is no title: %s', (title) => expect(isMadeUpTitle(title)).toBe(true))

  it.each(['Titres et travaux', 'Documents of the inquiry', 'The user', 'Word of mouth'])(
    'is a title: %s',
    (title) => expect(isMadeUpTitle(title)).toBe(false),
  )

  it.each(['Administrator', 'Utilisateur Windows', 'user', 'python-docx', 'CORP\\jdoe', '  ', '-'])(
    'is no author: %s',
    (name) => expect(isMadeUpAuthor(name)).toBe(true),
  )

  it.each(['Anne User-Roux', 'Cour des comptes', 'Dell, Michael', 'Ministère de la Santé'])(
    'is an author: %s',
    (name) => expect(isMadeUpAuthor(name)).toBe(false),
  )

  it('is no date where all documents of a program have it', () => {
    expect(isMadeUpDate('2013-12-23T23:15:00Z')).toBe(true)
    expect(isMadeUpDate('2013-12-23T23:16:00Z')).toBe(false)
  })
})
