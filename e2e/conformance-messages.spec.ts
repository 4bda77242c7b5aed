import { expect, test } from './app.ts'
import { kept, openWithPreload, reported, type Kept } from './own-preload.ts'

/** What the app takes for granted of Electron's IPC; see `conformance.spec.ts`. */

test.describe('messages', () => {
  test('arrive in the main process as they were sent', async ({ app }) => {
    const values = [null, true, 0.5, 'é\ud83d\ude00\ud800\u2028', [1, [2]], { a: { b: [] } }]
    const [answer] = await reported(
      app,
      `report(await ipcRenderer.invoke('spec:echo', ...${JSON.stringify(values)}))`,
    )
    expect(answer).toEqual(values)
  })

  test('carry undefined as an argument and as an answer', async ({ app }) => {
    const answers = await reported(
      app,
      `const [first, second] = await ipcRenderer.invoke('spec:echo', null, undefined, 1).catch(() => [])
       const nothing = await ipcRenderer.invoke('spec:report')
       report(nothing === undefined)`,
    )
    expect(answers).toEqual([true])
  })

  test('of ten megabytes arrive whole, both ways', async ({ app }) => {
    const answers = await reported(
      app,
      `const text = 'é“1234567'.repeat(1_100_000)
       const [back] = await ipcRenderer.invoke('spec:echo', { text })
       report(back.text === text)`,
    )
    expect(answers).toEqual([true])
  })

  test('keep their order, whatever their size', async ({ app }) => {
    await openWithPreload(app, `ipcRenderer.on('spec:number', (_event, { n }) => report(n))`)
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find(
        ({ webContents }) => webContents.getURL() === 'app://claimdesk/nothing-here',
      )?.webContents
      for (let n = 0; n < 20; n += 1) {
        contents?.send('spec:number', { n, padding: 'x'.repeat(n % 3 === 0 ? 300_000 : 1) })
      }
    })
    await expect.poll(async () => (await kept(app)).length).toBe(20)
    expect(await kept(app)).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  test('to a channel that nobody handles are rejected in Electron’s words', async ({ app }) => {
    const answers = await reported(
      app,
      `await ipcRenderer.invoke('spec:nobody').catch((error) => report(error.message))`,
    )
    expect(answers).toEqual([
      "Error invoking remote method 'spec:nobody': Error: No handler registered for 'spec:nobody'",
    ])
  })

  test('to a handler that throws are rejected with its words, and without its class', async ({
    app,
  }) => {
    const answers = await reported(
      app,
      `await ipcRenderer.invoke('spec:fail').catch((error) => report(error.message, error.constructor.name))`,
      2,
    )
    expect(answers).toEqual([
      "Error invoking remote method 'spec:fail': TypeError: no such thing",
      'Error',
    ])
  })

  test('say which window and frame they come from', async ({ app }) => {
    await openWithPreload(app, `await ipcRenderer.invoke('spec:who')`)
    await app.evaluate(({ ipcMain, BrowserWindow }) => {
      const main = globalThis as unknown as Kept
      ipcMain.handle('spec:who', ({ sender, senderFrame }) => {
        const window = BrowserWindow.getAllWindows().find(
          ({ webContents }) => webContents === sender,
        )
        main.kept.push(window !== undefined, senderFrame?.parent === null, senderFrame?.url)
      })
    })
    await app.evaluate(async ({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().endsWith('nothing-here')) {
          await window.loadURL('app://claimdesk/nothing-here')
        }
      }
    })
    await expect.poll(() => kept(app)).toEqual([true, true, 'app://claimdesk/nothing-here'])
  })
})
