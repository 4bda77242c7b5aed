import { expect, test } from './app.ts'
import { inImporter, readArticle, windows, expectUnharmed } from './import-window.ts'

/** A document that means harm, and has its way in the hidden window. */

const tooComplex = { ok: false, error: { code: 'too-complex', name: 'ferry.txt' } }

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
