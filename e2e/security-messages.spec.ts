import { expect, test, type App, type UncheckedBridge } from './app.ts'

/** What a page that means harm could tell the main process; see `security.spec.ts`. */

/** Calls the bridge as no typed code could. */
function callUnchecked(app: App, ...args: unknown[]): Promise<unknown> {
  return app.page.evaluate((given) => {
    const bridge = window.claimdesk as unknown as UncheckedBridge
    return bridge.call(...given)
  }, args)
}

test.describe('the main process takes nothing but the contract', () => {
  test('methods that it does not know are refused', async ({ app }) => {
    for (const name of ['app.quit', '__proto__', 'constructor', 'toString', '', 5, null, {}]) {
      expect(await callUnchecked(app, name)).toEqual({
        ok: false,
        error: { code: 'invalid-input', path: 'method' },
      })
    }
  })

  test('input of another shape is refused, and the place is named', async ({ app }) => {
    const opening = crypto.randomUUID()
    const attempts: [unknown[], string][] = [
      [['settings.save', { theme: 'pink' }], 'settings.save.person'],
      [['projects.openRecent', '../../etc'], 'projects.openRecent'],
      [
        ['projects.record', { opening, events: [{ type: 'claim.added' }] }],
        'projects.record.events[0].v',
      ],
      [['files.open', '/etc/passwd'], 'files.open'],
      [['links.open', 'javascript:alert(1)'], 'links.open'],
      [['links.open', 'file:///etc/passwd'], 'links.open'],
      [['articles.openSample', '../en'], 'articles.openSample'],
    ]
    for (const [message, path] of attempts) {
      expect(await callUnchecked(app, ...message)).toEqual({
        ok: false,
        error: { code: 'invalid-input', path },
      })
    }
  })

  test('paths reach it only with files that were really dropped', async ({ app }) => {
    const input = { token: 't', paths: ['/etc/passwd'] }
    for (const name of ['articles.openDropped', 'files.addDropped', 'sources.readDropped']) {
      expect(await callUnchecked(app, name, input)).toEqual({
        ok: false,
        error: { code: 'invalid-input', path: 'method' },
      })
    }
    const madeUp = await app.page.evaluate(() => {
      const files = [new File(['x'], '/etc/passwd')]
      return window.claimdesk.callWithFiles('articles.openDropped', 't', files)
    })
    expect(madeUp).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('a link with credentials is not opened', async ({ app }) => {
    const answer = await app.page.evaluate(() =>
      window.claimdesk.call('links.open', 'https://someone:secret@example.org/'),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'unsupported' } })
  })

  test('a link is opened only after a yes', async ({ app }) => {
    await app.evaluate(({ shell }) => {
      const main = globalThis as unknown as { opened: string[] }
      main.opened = []
      shell.openExternal = (url) => Promise.resolve(void main.opened.push(url))
    })
    const open = (): Promise<unknown> =>
      app.page.evaluate(() => window.claimdesk.call('links.open', 'https://example.org/a'))
    await app.answerMessageBox(1)
    expect(await open()).toEqual({ ok: true, value: false })
    await app.answerMessageBox(0)
    expect(await open()).toEqual({ ok: true, value: true })
    const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
    expect(opened).toEqual(['https://example.org/a'])
  })
})
