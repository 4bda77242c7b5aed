import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAppRequest, listBuiltFiles, type FileManifest } from './app-protocol.ts'

let folder: string
let files: FileManifest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-protocol-'))
  const built = join(folder, 'renderer')
  await mkdir(join(built, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(built, 'index.html'), '<title>Claimdesk</title>')
  await writeFile(join(built, 'assets/main-1.js'), 'main()')
  await writeFile(join(built, 'assets/notes.txt'), 'of no use to a page')
  files = await listBuiltFiles(built)
})
afterAll(() => rm(folder, { recursive: true }))

function ask(url: string, reportPreview: string | null = null, init: RequestInit = {}) {
  const content = { files, reportPreview: () => reportPreview, picture: () => null }
  return answerAppRequest(new Request(url, init), content)
}

describe('answerAppRequest', () => {
  it.each(['app://claimdesk/', 'app://claimdesk/index.html', 'app://claimdesk/index.html?x#y'])(
    'gives the page at %s',
    async (url) => {
      const response = await ask(url)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toBe('<title>Claimdesk</title>')
    },
  )

  it('gives scripts as scripts', async () => {
    const response = await ask('app://claimdesk/assets/main-1.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['a path out of the folder', 'app://claimdesk/../secret.html'],
    ['one with encoded dots', 'app://claimdesk/%2e%2e/secret.html'],
    ['one with encoded slashes', 'app://claimdesk/..%2fsecret.html'],
    ['one with backslashes', 'app://claimdesk/..%5csecret.html'],
    ['a path within the folder, encoded', 'app://claimdesk/assets%2fmain-1.js'],
    ['a NUL', 'app://claimdesk/index.html%00.js'],
    ['a folder', 'app://claimdesk/assets/'],
    ['a file of a kind that no page needs', 'app://claimdesk/assets/notes.txt'],
    ['a property of every object', 'app://claimdesk/__proto__'],
    ['another host', 'app://elsewhere/index.html'],
    ['a host with a port', 'app://claimdesk:80/index.html'],
    ['another scheme', 'http://claimdesk/index.html'],
  ])('does not know %s', async (_what, url) => {
    expect((await ask(url)).status).toBe(404)
  })

  it('gives nothing but the listed files, whatever the path', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        const response = await ask(`app://claimdesk${path}`)
        if (response.status === 200)
          expect(files.has(new URL(response.url || `app://claimdesk${path}`).pathname)).toBe(true)
        expect(await response.text()).not.toContain('secret')
      }),
      { numRuns: 2000, examples: [['/../secret.html'], ['/..%2f..%2fsecret.html']] },
    )
  })

  it('answers to nothing but reading', async () => {
    expect((await ask('app://claimdesk/', null, { method: 'POST' })).status).toBe(404)
  })

  it('lets a page do no more than it needs', async () => {
    const { headers } = await ask('app://claimdesk/')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('shows the report as it is, without any script', async () => {
    const response = await ask('app://claimdesk/report-preview?3', '<h1>Report</h1>')
    expect(await response.text()).toBe('<h1>Report</h1>')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('script-src')
    expect(policy).toContain("default-src 'none'")
  })

  it('knows no report before there is one', async () => {
    expect((await ask('app://claimdesk/report-preview')).status).toBe(404)
  })

  it('lets nothing be kept in a cache', async () => {
    for (const path of ['/', '/assets/main-1.js', '/report-preview']) {
      const { headers } = await ask(`app://claimdesk${path}`, 'report')
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })
})
