import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, type UncheckedBridge } from './app.ts'
import { livePage } from './live-page.ts'
import { kept, openWithPreload, reported, type Kept } from './own-preload.ts'

/**
 * What the app takes for granted of Electron, each once. Run on Electron it shows that the assumptions
 * hold; run on the Chromium host, that the host keeps to them.
 */

test.describe('the page', () => {
  test('has an origin of its own, in a secure context', async ({ app }) => {
    const url = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    )
    expect(url).toBe('app://claimdesk/index.html')
    expect(await app.page.evaluate(() => [isSecureContext, origin === 'null'])).toEqual([
      true,
      false,
    ])
  })

  test('sees nothing of Node, of the preload, or of the host', async ({ app }) => {
    const found = await app.page.evaluate(() => {
      const node = ['require', 'process', 'module', 'exports', 'Buffer', 'global']
      return [...node, 'electron', 'hostCalls', 'tellHost'].filter((name) => name in globalThis)
    })
    expect(found).toEqual([])
  })

  test('has the bridge, and cannot change it', async ({ app }) => {
    const names = await app.page.evaluate(() => Object.keys(window.claimdesk).sort())
    expect(names).toEqual(['call', 'callWithFiles', 'on'])
    const isFrozen = await app.page.evaluate(() => Object.isFrozen(window.claimdesk))
    expect(isFrozen).toBe(true)
  })

  test('has the bridge again after it was loaded again', async ({ app }) => {
    await app.page.reload()
    const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
    expect(answer).toMatchObject({ ok: true })
  })

  test('follows the theme that the main process chooses', async ({ app }) => {
    const isDark = (): Promise<boolean> =>
      app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    for (const theme of ['dark', 'light', 'dark'] as const) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source
      }, theme)
      await expect.poll(isDark).toBe(theme === 'dark')
    }
  })

  test('has less room when it is zoomed in, and the same when zoomed back', async ({ app }) => {
    const width = (): Promise<number> => app.page.evaluate(() => innerWidth)
    const before = await width()
    await app.menu('zoom.in')
    await expect.poll(width).toBeLessThan(before)
    await app.menu('zoom.reset')
    await expect.poll(width).toBe(before)
  })

  test('may send messages only of what can be cloned', async ({ app }) => {
    const errors = await app.page.evaluate(async () => {
      const bridge = window.claimdesk as unknown as UncheckedBridge
      const values = [new Proxy({}, {}), document.body, Symbol('x')]
      const tries = values.map(async (value) => {
        await bridge.call('settings.save', value)
      })
      const outcomes = await Promise.allSettled(tries)
      return outcomes.map(({ status }) => status)
    })
    expect(errors).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('drops the main process’s messages to a listener that it has taken away', async ({
    app,
  }) => {
    await app.page.evaluate(() => {
      const heard: string[] = []
      const stopListening = window.claimdesk.on('menu:chosen', (id) => heard.push(id))
      window.claimdesk.on('menu:chosen', (id) => heard.push(`kept ${id}`))
      Object.assign(window, { heard, stopListening })
    })
    await app.menu('keys.show')
    const heard = (): Promise<unknown> =>
      app.page.evaluate(() => (window as unknown as { heard: unknown }).heard)
    await expect.poll(heard).toEqual(['keys.show', 'kept keys.show'])
    await app.page.evaluate(() => {
      const page = window as unknown as { stopListening: () => void }
      page.stopListening()
    })
    await app.menu('keys.show')
    await expect.poll(heard).toEqual(['keys.show', 'kept keys.show', 'kept keys.show'])
  })
})

test.describe('windows', () => {
  test('that are hidden load their page all the same', async ({ app }) => {
    expect(await reported(app, 'report(location.pathname)')).toEqual(['/nothing-here'])
    const visible = (): Promise<boolean[]> =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      )
    await expect.poll(async () => (await visible()).sort()).toEqual([false, true])
  })

  test('can refuse to close', async ({ app }) => {
    await openWithPreload(app, '')
    const events = await app.evaluate(async ({ BrowserWindow }) => {
      const heard: string[] = []
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('nothing-here'),
      )
      if (!window) return heard
      const closed = new Promise<void>((resolve) => {
        window.on('closed', () => {
          heard.push('closed')
          resolve()
        })
      })
      window.once('close', (event) => {
        heard.push('refused')
        event.preventDefault()
      })
      window.close()
      heard.push(window.isDestroyed() ? 'gone' : 'still there')
      window.close()
      await closed
      return heard
    })
    expect(events).toEqual(['refused', 'still there', 'closed'])
  })

  test('all closed end the app', async ({ app }) => {
    const exited = app.exited()
    await app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0)
    })
    expect(await exited).toBe(0)
  })

  test('have the size that was asked for', async ({ app }) => {
    const bounds = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    )
    expect(await app.page.evaluate(() => ({ width: outerWidth, height: outerHeight }))).toEqual({
      width: bounds?.width,
      height: bounds?.height,
    })
  })
})

test.describe('a page that crashes', () => {
  test('comes back by itself, with the bridge', async ({ app }) => {
    const context = app.page.context()
    const loadedAgain = context.waitForEvent('request')
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await loadedAgain
    await livePage(app)
  })
})

test.describe('the process', () => {
  test('quits when it is told to', async ({ app }) => {
    const exited = app.exited()
    await app.close()
    expect(await exited).toBe(0)
  })

  test('takes its page along when it is killed, and starts again on the same folders', async ({
    app,
  }) => {
    const closed = app.page.waitForEvent('close')
    await app.kill()
    await closed
    await app.start()
    const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
    expect(answer).toMatchObject({ ok: true })
  })

  test('hands what a second one was given to the first', async ({ app }) => {
    await app.evaluate(({ app: electronApp }) => {
      const main = globalThis as unknown as Kept
      main.kept = []
      electronApp.on('second-instance', (_event, argv) =>
        main.kept.push(argv.slice(1).filter((argument) => !argument.startsWith('-'))),
      )
    })
    const second = spawn(...app.secondInstance(['/no/such/article.txt']))
    await once(second, 'exit')
    const appPath = await app.evaluate((electron) => electron.app.getAppPath())
    await expect.poll(() => kept(app)).toEqual([[appPath, '/no/such/article.txt']])
  })
})
