import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import versions from 'electron-to-chromium/full-versions.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import packageFile from '../../package.json?raw'

const root = join(import.meta.dirname, '../..')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

const pinned = z
  .object({ devDependencies: z.object({ electron: z.string() }) })
  .parse(JSON.parse(packageFile)).devDependencies.electron

/** Its vendor keeps the latest three stable lines secure: https://www.electronjs.org/docs/latest/tutorial/electron-timelines */
const LINES_KEPT = 3

describe('the version of Electron', () => {
  it('is pinned exactly, and stable', () => {
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('is the one that is locked and installed', () => {
    const installed = z.object({ version: z.string() })
    expect(installed.parse(readJson('node_modules/electron/package.json')).version).toBe(pinned)
    const lock = z.object({ packages: z.record(z.string(), installed.partial()) })
    const { packages } = lock.parse(readJson('package-lock.json'))
    expect(packages['node_modules/electron']?.version).toBe(pinned)
  })

  it('is of a line that its vendor still keeps secure, as far as the list of releases knows', () => {
    const stable = Object.keys(versions).filter((version) => /^\d+\.\d+\.\d+$/.test(version))
    const lines = [...new Set(stable.map((version) => Number.parseInt(version, 10)))]
    const kept = lines.sort((one, other) => other - one).slice(0, LINES_KEPT)
    expect(kept).toContain(Number.parseInt(pinned, 10))
    expect(versions[pinned]).toMatch(/^\d+(\.\d+){3}$/)
  })
})
