import { describe, expect, it } from 'vitest'
import { titleOfFile } from './file-title.ts'

describe('the title of a file', () => {
  it.each([
    ['Registre du port.pdf', 'Registre du port'],
    ['Communiqué du 14.3.2025.docx', 'Communiqué du 14.3.2025'],
    ['Communique\u0301.pdf', 'Communiqué'],
    ['page.warc.gz', 'page'],
    ['votes.csv.gz', 'votes'],
    ['La Gazette.webarchive', 'La Gazette'],
    ['PHOTO.JPEG', 'PHOTO'],
    ['archives.7z', 'archives'],
  ])('is its name without the ending: %s', (name, title) => {
    expect(titleOfFile(name)).toBe(title)
  })

  it.each(['Entretien avec M. Peskov', 'Rapport 1.2', 'Compte rendu', '.htaccess', 'gz'])(
    'is the whole name where there is no ending, or nothing else: %s',
    (name) => {
      expect(titleOfFile(name)).toBe(name)
    },
  )
})
