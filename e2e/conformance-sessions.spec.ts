import { expect, test, type App } from './app.ts'

/** What the app takes for granted of Electron's sessions, and of windows that nobody sees. */

interface Apart {
  apart: Electron.BrowserWindow
  told: string[]
}

/** Opens a hidden window in a session of its own, which serves one page under any path. */
async function openApart(app: App): Promise<void> {
  await app.evaluate(async ({ BrowserWindow, session }) => {
    const main = globalThis as unknown as Apart
    main.told = []
    const apart = session.fromPartition('spec')
    apart.webRequest.onBeforeRequest(({ url }, answer) => {
      main.told.push(url)
      answer({ cancel: !url.startsWith('app://claimdesk/') })
    })
    apart.protocol.handle('app', ({ url }) => {
      const headers = { 'Content-Type': 'text/html' }
      return new Response(`<title>${new URL(url).pathname}</title>`, { headers })
    })
    main.apart = new BrowserWindow({
      show: false,
      webPreferences: { session: apart, sandbox: true, contextIsolation: true },
    })
    await main.apart.loadURL('app://claimdesk/apart.html')
  })
}

/** What a script in that window yields. */
const run = (app: App, script: string): Promise<unknown> =>
  app.evaluate((_electron, code) => {
    const { apart } = globalThis as unknown as Apart
    return apart.webContents.executeJavaScript(code) as Promise<unknown>
  }, script)

const told = (app: App): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as Apart).told)

test.describe('a session of its own', () => {
  test('has a protocol of its own', async ({ app }) => {
    app.expectConsoleError(/404/)
    await openApart(app)
    expect(await run(app, 'document.title')).toBe('/apart.html')
    const status = await app.page.evaluate(async () => (await fetch('/apart.html')).status)
    expect(status).toBe(404)
  })

  test('shares no storage with the app’s own page', async ({ app }) => {
    await app.page.evaluate(() => localStorage.setItem('kept', 'by the app'))
    await openApart(app)
    expect(await run(app, 'origin === "null" || localStorage.length')).toBe(0)
    await run(app, 'localStorage.setItem("kept", "by the other")')
    expect(await app.page.evaluate(() => localStorage.getItem('kept'))).toBe('by the app')
  })

  test('forgets its storage when it is told to', async ({ app }) => {
    await openApart(app)
    await run(app, 'localStorage.setItem("kept", "for a while")')
    await app.evaluate(async ({ BrowserWindow }) => {
      const main = globalThis as unknown as Apart
      const { session } = main.apart.webContents
      main.apart.destroy()
      await session.clearStorageData()
      main.apart = new BrowserWindow({ show: false, webPreferences: { session } })
      await main.apart.loadURL('app://claimdesk/again.html')
    })
    expect(await run(app, 'localStorage.length')).toBe(0)
  })

  test('is asked before each of its requests', async ({ app }) => {
    // Some Chromiums say so on the console, others do not.
    app.expectConsoleError(/ERR_BLOCKED_BY_CLIENT/)
    await openApart(app)
    const script = 'fetch("https://example.org/").then(() => "fetched", () => "refused")'
    expect(await run(app, script)).toBe('refused')
    expect(await told(app)).toContain('https://example.org/')
  })
})

test.describe('a script run in a page', () => {
  test.beforeEach(({ app }) => openApart(app))

  test('yields plain values as they are, and waits for those that come later', async ({ app }) => {
    const value = { text: 'é\u{1F600}', list: [1, null, { deep: true }] }
    expect(await run(app, `(${JSON.stringify(value)})`)).toEqual(value)
    expect(await run(app, `Promise.resolve(${JSON.stringify(value)})`)).toEqual(value)
    expect(await run(app, 'undefined')).toBeUndefined()
  })

  test('yields a string of ten megabytes whole', async ({ app }) => {
    const length = await app.evaluate(async () => {
      const { apart } = globalThis as unknown as Apart
      const text: unknown = await apart.webContents.executeJavaScript('"é".repeat(10_000_000)')
      return typeof text === 'string' ? text.length : 0
    })
    expect(length).toBe(10_000_000)
  })

  test('fails with what it throws', async ({ app }) => {
    await expect(run(app, 'throw new Error("no such thing")')).rejects.toThrow('no such thing')
    await expect(run(app, 'Promise.reject(new Error("not later"))')).rejects.toThrow('not later')
  })

  test('fails where what it yields cannot be cloned', async ({ app }) => {
    await expect(run(app, '() => 1')).rejects.toThrow()
    await expect(run(app, '({ deep: [() => 1] })')).rejects.toThrow()
  })

  test('runs in the page’s own world', async ({ app }) => {
    await run(app, 'globalThis.left = "here"; undefined')
    expect(await run(app, 'left')).toBe('here')
  })
})

test.describe('a hidden window', () => {
  test.beforeEach(({ app }) => openApart(app))

  test('is destroyed also while a script in it never ends', async ({ app }) => {
    const isGone = await app.evaluate(async () => {
      const { apart } = globalThis as unknown as Apart
      apart.webContents.executeJavaScript('for (;;) {}').catch(() => undefined)
      const closed = new Promise((resolve) => apart.on('closed', () => resolve(null)))
      apart.destroy()
      await closed
      return apart.isDestroyed()
    })
    expect(isGone).toBe(true)
  })

  test('tells when its process is gone, and the app’s own page goes on', async ({ app }) => {
    const reason = await app.evaluate(() => {
      const { apart } = globalThis as unknown as Apart
      return new Promise<string>((resolve) => {
        apart.webContents.on('render-process-gone', (_event, details) => resolve(details.reason))
        apart.webContents.forcefullyCrashRenderer()
      })
    })
    expect(reason).not.toBe('clean-exit')
    const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
    expect(answer).toMatchObject({ ok: true })
  })

  test('has a process whose memory is measured', async ({ app }) => {
    const kibibytes = (): Promise<number> =>
      app.evaluate(({ app: electronApp }) => {
        const { apart } = globalThis as unknown as Apart
        const pid = apart.webContents.getOSProcessId()
        const metric = electronApp.getAppMetrics().find((process) => process.pid === pid)
        return metric?.memory.workingSetSize ?? 0
      })
    const before = await kibibytes()
    expect(before).toBeGreaterThan(10_000)
    await run(app, 'globalThis.held = new Uint8Array(100_000_000).fill(1); undefined')
    await expect.poll(kibibytes).toBeGreaterThan(before + 90_000)
  })

  test('opens no window where the app denies it', async ({ app }) => {
    await app.evaluate(() => {
      const { apart } = globalThis as unknown as Apart
      apart.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    })
    expect(await run(app, 'window.open("https://example.org/") === null')).toBe(true)
  })
})
