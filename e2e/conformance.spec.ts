import { expect, test } from './app.ts'

test('the main process knows the version of the app', async ({ app }) => {
  expect(await app.evaluate((electron) => electron.app.getVersion())).toBe('0.1.0')
})

test('a page reaches the main process through the preload', async ({ app }) => {
  const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
  expect(answer).toMatchObject({ ok: true })
})

test('a process that was killed starts again on the same folder', async ({ app }) => {
  await app.kill()
  await app.restart()
  const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
  expect(answer).toMatchObject({ ok: true })
})

test('the app quits', async ({ app }) => {
  await app.close()
})
