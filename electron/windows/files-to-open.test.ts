import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesToOpen } from './files-to-open.ts'

const workingFolder = resolve('/articles')
const packaged = { isPackaged: true, workingFolder }

describe('filesToOpen', () => {
  it('finds the file that the packaged app was given', () => {
    const absolute = resolve('/elsewhere/a.txt')
    expect(filesToOpen(['/opt/claimdesk', absolute], packaged)).toEqual([absolute])
  })

  it('passes over the app’s own folder while it is not packaged', () => {
    const argv = ['/usr/bin/electron', '/src/claimdesk', 'a.txt']
    const files = filesToOpen(argv, { isPackaged: false, workingFolder })
    expect(files).toEqual([resolve('/articles/a.txt')])
  })

  it('passes over Chromium’s switches, wherever they stand', () => {
    const argv = ['/opt/claimdesk', '--no-sandbox', 'a.txt', '--enable-logging=stderr']
    expect(filesToOpen(argv, packaged)).toEqual([resolve('/articles/a.txt')])
  })

  it('finds nothing where nothing was given', () => {
    expect(filesToOpen(['/opt/claimdesk'], packaged)).toEqual([])
    expect(filesToOpen(['electron', '.'], { isPackaged: false, workingFolder })).toEqual([])
  })
})
