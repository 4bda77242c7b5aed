import { expect, test } from './app.ts'
import {
  type Watched,
  inImporter,
  watched,
  yieldedInImporter,
  readArticle,
  windows,
  expectUnharmed,
} from './import-window.ts'

/** What the hidden window is that takes documents apart, and what it may. */

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
