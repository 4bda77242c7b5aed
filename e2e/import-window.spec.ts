import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

/** The hidden window that takes documents apart, as a document that means harm would meet it. */

interface Watched {
  /** What the spec's scripts in the hidden window have yielded. */
  yielded: unknown[]
  /** Where the page wanted to go and may not. */
  stopped: string[]
}

/**
 * Runs a script in the hidden window of the next document, before that is taken apart or in the place of it.
 */
async function inImporter(
  app: App,
  given: { readonly script: string; readonly when: 'before' | 'instead' },
): Promise<void> {
  await app.evaluate(({ app: electronApp }, { script, when }) => {
    const main = globalThis as unknown as Watched
    main.yielded = []
    main.stopped = []
    electronApp.once('browser-window-created', (_event, { webContents }) => {
      const run = webContents.executeJavaScript.bind(webContents)
      webContents.on('will-navigate', (event) => {
        // The app itself listens later than this.
        queueMicrotask(() => {
          if (event.defaultPrevented) main.stopped.push(event.url)
        })
      })
      webContents.executeJavaScript = async (code): Promise<unknown> => {
        if (when === 'instead') return run(script) as Promise<unknown>
        main.yielded.push(await run(script))
        return run(code) as Promise<unknown>
      }
    })
  }, given)
}

const watched = (app: App): Promise<Watched> =>
  app.evaluate(() => {
    const { yielded, stopped } = globalThis as unknown as Watched
    return { yielded, stopped }
  })

/** What a script yields that runs in the hidden window before the document is taken apart. */
async function yieldedInImporter(app: App, script: string): Promise<unknown> {
  await inImporter(app, { script, when: 'before' })
  expect(await readArticle(app)).toMatchObject({ ok: true })
  const { yielded } = await watched(app)
  expect(yielded).toHaveLength(1)
  return yielded[0]
}

/** Chooses an article. @returns what the page is answered */
async function readArticle(app: App, token = 'spec'): Promise<unknown> {
  const path = join(app.documentsDir, 'ferry.txt')
  await writeFile(path, article.en)
  await app.answerOpenDialog(path)
  return app.page.evaluate((given) => window.claimdesk.call('articles.choose', given), token)
}

const windows = (app: App): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** The app goes on as if nothing had been: no window is left, nothing is written, and an article opens. */
async function expectUnharmed(app: App): Promise<void> {
  await expect.poll(() => windows(app)).toBe(1)
  const desk = new Desk(app)
  expect(await desk.projectFolders()).toEqual([])
  expect(await readArticle(app)).toMatchObject({ ok: true, value: { kind: 'preview' } })
}

const tooComplex = { ok: false, error: { code: 'too-complex', name: 'ferry.txt' } }

test.describe('the hidden window', () => {
  test('is there for one document alone, and never seen', async ({ app }) => {
    await app.evaluate(({ app: electronApp }) => {
      const main = globalThis as unknown as Watched
      main.yielded = []
      electronApp.on('browser-window-created', (_event, window) => {
        window.on('closed', () => main.yielded.push('closed'))
        main.yielded.push(window.isVisible() ? 'seen' : 'hidden')
      })
    })
    expect(await windows(app)).toBe(1)
    await readArticle(app)
    await readArticle(app)
    await expect
      .poll(async () => (await watched(app)).yielded)
      .toEqual(['hidden', 'closed', 'hidden', 'closed'])
    expect(await windows(app)).toBe(1)
  })

  test('has nothing of Node, of a preload or of the app’s bridge in it', async ({ app }) => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'claimdesk']
    const host = ['hostCalls', 'tellHost']
    const script = `${JSON.stringify([...names, ...host])}.filter((name) => name in globalThis)`
    expect(await yieldedInImporter(app, script)).toEqual([])
  })

  test('fetches nothing but what is built in', async ({ app }) => {
    app.expectConsoleError(/Content Security Policy|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|404/)
    const addresses = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'data:text/plain,x',
      'file:///etc/passwd',
      'app://elsewhere/index.html',
    ]
    const script = `Promise.all(${JSON.stringify(addresses)}.map((url) =>
      fetch(url, { mode: 'no-cors' }).then(() => 'fetched', () => 'refused')))`
    expect(await yieldedInImporter(app, script)).toEqual(addresses.map(() => 'refused'))
    const paths = ['/document/', '/document/other', '/report-preview', '/../package.json']
    const statuses = `Promise.all(${JSON.stringify(paths)}.map(async (path) => (await fetch(path)).status))`
    expect(await yieldedInImporter(app, statuses)).toEqual(paths.map(() => 404))
  })

  test('gives the document once, and to nobody else', async ({ app }) => {
    app.expectConsoleError(/404/)
    await app.evaluate(({ app: electronApp }) => {
      const main = globalThis as unknown as Watched
      main.yielded = []
      electronApp.once('browser-window-created', (_event, { webContents }) => {
        const run = webContents.executeJavaScript.bind(webContents)
        webContents.executeJavaScript = async (code) => {
          const path = /\/document\/[\w-]+/.exec(code)?.[0] ?? ''
          main.yielded.push(path)
          const answer: unknown = await run(code)
          main.yielded.push(await run(`fetch('${path}').then(({ status }) => status)`))
          return answer
        }
      })
    })
    expect(await readArticle(app)).toMatchObject({ ok: true })
    const [path, status] = (await watched(app)).yielded
    expect(path).toMatch(/^\/document\/./)
    expect(status).toBe(404)
    const fetched = await app.page.evaluate(
      async (address) => (await fetch(address)).status,
      String(path),
    )
    expect(fetched).toBe(404)
  })

  test('loads no picture, frame, style, worker or socket', async ({ app }) => {
    app.expectConsoleError(/Content Security Policy|ERR_BLOCKED_BY_CLIENT|Trusted/)
    const script = `(async () => {
      const settled = (element) => new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('refused'))
        document.body.append(element)
      })
      const tried = (attempt) => { try { attempt(); return 'done' } catch { return 'refused' } }
      const image = Object.assign(new Image(), { src: 'https://example.org/a.png' })
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/a.css' })
      return [
        await settled(image),
        await settled(style),
        tried(() => new Worker('https://example.org/a.js')),
        tried(() => document.createElement('div').insertAdjacentHTML('beforeend', '<b>')),
        tried(() => new Function('return 1')),
      ]
    })()`
    expect(await yieldedInImporter(app, script)).toEqual(Array(5).fill('refused'))
    const socket = `new Promise((resolve) => {
      try {
        const socket = new WebSocket('wss://example.org/')
        socket.addEventListener('open', () => resolve('opened'))
        socket.addEventListener('error', () => resolve('refused'))
      } catch { resolve('refused') }
    })`
    expect(await yieldedInImporter(app, socket)).toBe('refused')
  })

  test('goes nowhere, and opens nothing', async ({ app }) => {
    await inImporter(app, {
      script: `(async () => {
        globalThis.opened = window.open('https://example.org/')
        for (const url of ['https://example.org/', '/index.html', '/importer.html?again']) {
          location.href = url
          await fetch('/importer.html')
        }
        return new Promise(() => {})
      })()`,
      when: 'instead',
    })
    const reading = readArticle(app)
    await expect
      .poll(async () => (await watched(app)).stopped)
      .toEqual([
        'https://example.org/',
        'app://claimdesk/index.html',
        'app://claimdesk/importer.html?again',
      ])
    expect(await windows(app)).toBe(2)
    await app.page.evaluate(() => window.claimdesk.call('articles.cancelReading', 'spec'))
    await reading
    await expectUnharmed(app)
  })

  test('is granted nothing', async ({ app }) => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi']
    const script = `Promise.all(${JSON.stringify(names)}.map(async (name) =>
      (await navigator.permissions.query({ name })).state))`
    expect(await yieldedInImporter(app, script)).toEqual(names.map(() => 'denied'))
  })

  test('finds nothing that an earlier document has left', async ({ app }) => {
    await yieldedInImporter(app, 'localStorage.setItem("left", "here")')
    expect(await yieldedInImporter(app, 'localStorage.length')).toBe(0)
  })
})

test.describe('what a document cannot do to the app', () => {
  test('answer with something else than an article', async ({ app }) => {
    const answers = [
      `({ ok: true })`,
      `'{"ok":true,"document":{"title":null,"blocks":[{"type":"script","text":""}]}}'`,
      `Promise.reject(new Error('x'))`,
    ]
    for (const script of answers) {
      await inImporter(app, { script, when: 'instead' })
      expect(await readArticle(app)).toEqual({
        ok: false,
        error: { code: 'corrupt', name: 'ferry.txt' },
      })
    }
    await expectUnharmed(app)
  })

  test('take its memory', async ({ app }) => {
    await inImporter(app, {
      script: `(async () => {
        const held = []
        for (;;) {
          held.push(new Uint8Array(32_000_000).fill(1))
          await fetch('/importer.html')
        }
      })()`,
      when: 'instead',
    })
    expect(await readArticle(app)).toEqual(tooComplex)
    await expectUnharmed(app)
  })

  test('take it along when it crashes', async ({ app }) => {
    await app.evaluate(({ app: electronApp }) => {
      electronApp.once('browser-window-created', (_event, { webContents }) => {
        webContents.executeJavaScript = () => {
          webContents.forcefullyCrashRenderer()
          return new Promise(() => undefined)
        }
      })
    })
    expect(await readArticle(app)).toEqual({
      ok: false,
      error: { code: 'corrupt', name: 'ferry.txt' },
    })
    await expectUnharmed(app)
  })

  test('go on when the reading is cancelled', async ({ app }) => {
    await inImporter(app, { script: 'for (;;) {}', when: 'instead' })
    const reading = readArticle(app)
    await expect.poll(() => windows(app)).toBe(2)
    await app.page.evaluate(() => window.claimdesk.call('articles.cancelReading', 'spec'))
    expect(await reading).toEqual({ ok: false, error: { code: 'cancelled' } })
    await expectUnharmed(app)
  })

  test('go on when another is opened', async ({ app }) => {
    await inImporter(app, { script: 'for (;;) {}', when: 'instead' })
    const first = readArticle(app, 'first')
    await expect.poll(() => windows(app)).toBe(2)
    expect(await readArticle(app, 'second')).toMatchObject({ ok: true })
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } })
    await expectUnharmed(app)
  })

  test('keep it from quitting', async ({ app }) => {
    await inImporter(app, { script: 'for (;;) {}', when: 'instead' })
    const reading = readArticle(app).catch(() => 'the page is gone')
    await expect.poll(() => windows(app)).toBe(2)
    const exited = app.exited()
    await app.close()
    expect(await exited).toBe(0)
    await reading
  })

  test.describe('take its time', () => {
    test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

    test('for longer than the limit', async ({ app }) => {
      // Short, and long enough for an honest document on a busy machine.
      process.env['CLAIMDESK_PARSING_SECONDS'] = '6'
      try {
        await app.start()
        await inImporter(app, { script: 'for (;;) {}', when: 'instead' })
        expect(await readArticle(app)).toEqual(tooComplex)
        await expectUnharmed(app)
      } finally {
        delete process.env['CLAIMDESK_PARSING_SECONDS']
      }
    })
  })
})
