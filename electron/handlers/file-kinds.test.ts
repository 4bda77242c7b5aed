import { describe, expect, it } from 'vitest'
import { isShownByPrograms } from './file-kinds.ts'

describe('isShownByPrograms', () => {
  it.each(['a.pdf', 'a.PNG', 'clip.mp4', 'notes.docx', '/files/ab12.jpeg'])('%s', (path) => {
    expect(isShownByPrograms(path)).toBe(true)
  })

  it.each([
    'setup.exe',
    'run.sh',
    'run.bat',
    'app.desktop',
    'macro.docm',
    'link.lnk',
    'script.js',
    'app.jar',
    'installer.dmg',
    'archive.zip',
    'no-extension',
    'pdf',
    '.pdf',
    'a.pdf.exe',
    'made-up-tomorrow.xyz',
  ])('not %s', (path) => {
    expect(isShownByPrograms(path)).toBe(false)
  })
})
