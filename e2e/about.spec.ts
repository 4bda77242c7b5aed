import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  COMPONENTS_PATH,
  LICENCES_PATH,
  type ThirdPartyList,
} from '../shared/notices/third-party.ts'
import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { Desk } from './desk.ts'

/** What the app says of itself and of what it is made of. */

async function builtFile(app: App, path: string): Promise<string> {
  const folder = await app.evaluate((electron) => electron.app.getAppPath())
  return readFile(join(folder, 'out/renderer', path), 'utf8')
}

async function builtList(app: App): Promise<ThirdPartyList> {
  // The build's own list; `scripts/notices` tests its shape.
  return JSON.parse(await builtFile(app, LICENCES_PATH)) as ThirdPartyList
}

for (const theme of ['light', 'dark'] as const) {
  test(`every licence is found and read by keyboard (${theme})`, async ({ app }) => {
    const desk = new Desk(app)
    const { page } = app
    const { components } = await builtList(app)
    await desk.chooseTheme(theme)
    await app.menu('about.show')
    const dialog = page.getByRole('dialog', { name: 'About Claimdesk' })
    await expect(dialog.getByRole('status').first()).toHaveText(`${components.length} components`)
    expect(await violations(app)).toEqual([])

    await expect(page.getByLabel('Find by name or licence')).toBeFocused()
    await page.keyboard.type('citeproc')
    await expect(dialog.getByRole('option')).toHaveText([/^\s*citeproc.*CPAL-1\.0/])
    const terms = dialog.getByRole('region', { name: 'Licence of citeproc' })
    await expect(terms).toContainText('Copyright (c) 2009-2019 Frank Bennett')
    await expect(terms).toContainText('COMMON PUBLIC ATTRIBUTION LICENSE', { ignoreCase: true })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('nothing like this')
    await expect(dialog.getByText('Nothing with these words.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')

    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    const last = components.at(-1)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(last?.name ?? '')
    const lastTerms = dialog.getByRole('region', { name: `Licence of ${last?.name ?? ''}` })
    await page.keyboard.press('Tab')
    await expect(lastTerms).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
}

test.describe('in French', () => {
  test.use({ appOptions: { language: 'fr', args: [], startsLater: false } })

  test('the palette and the settings lead to it too', async ({ app }) => {
    const desk = new Desk(app)
    const { page } = app
    await desk.press('Control+,')
    await page.getByRole('button', { name: 'À propos de Claimdesk' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'À propos de Claimdesk' })
    await expect(dialog.getByRole('option').first()).toBeVisible()
    await expect(dialog.getByText(/^Fonctionne dans/)).toBeVisible()
    expect(await violations(app)).toEqual([])
    await page.keyboard.press('Escape')
    await desk.press('Control+k')
    await page.keyboard.type('propos')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
  })
})

test('the list of components is saved where the person says, byte for byte', async ({ app }) => {
  const { page } = app
  await app.menu('about.show')
  const save = page.getByRole('button', { name: 'Save the list of components (SBOM)…' })
  await app.answerSaveDialog(null)
  await save.press('Enter')
  await app.answerSaveDialog(join(app.documentsDir, 'parts'))
  await save.press('Enter')
  await expect(page.getByText('Saved as “parts.cdx.json”.')).toBeVisible()
  const saved = await readFile(join(app.documentsDir, 'parts.cdx.json'), 'utf8')
  expect(saved).toBe(await builtFile(app, COMPONENTS_PATH))

  // The name without its ending is not that of the file that would be replaced, so nobody was asked about that.
  await writeFile(join(app.documentsDir, 'parts.cdx.json'), 'mine')
  await app.answerSaveDialog(join(app.documentsDir, 'parts'))
  await save.press('Enter')
  await expect(page.getByText('Saved as “parts 2.cdx.json”.')).toBeVisible()
  expect(await readFile(join(app.documentsDir, 'parts.cdx.json'), 'utf8')).toBe('mine')

  await app.answerSaveDialog(join(app.documentsDir, 'no-such-folder', 'parts.json'))
  await save.press('Enter')
  await expect(page.getByRole('alert')).toContainText('parts.json')
})

test('nothing of it is read before somebody asks', async ({ app }) => {
  const asked = (): readonly string[] => app.requests.filter((url) => /notices|About/.test(url))
  await app.page.evaluate(() => window.claimdesk.call('app.start'))
  expect(asked()).toEqual([])
  await app.menu('about.show')
  await expect(app.page.getByRole('option').first()).toBeVisible()
  expect(asked().length).toBeGreaterThan(0)
})

test('it is said where the system’s sandbox is off', async ({ app }) => {
  await app.restart(['--no-sandbox'])
  await app.menu('about.show')
  const dialog = app.page.getByRole('dialog', { name: 'About Claimdesk' })
  await expect(dialog).toContainText('The system’s sandbox is off')
  await expect(dialog).toContainText('.deb')
})

test('the runtime that is listed is the one that runs', async ({ app }) => {
  const { components } = await builtList(app)
  const answer = await app.page.evaluate(() => window.claimdesk.call('about.runtime'))
  if (!answer.ok) throw new Error(answer.error.code)
  const { electron, chromium } = answer.value
  const listed = (name: string): string | undefined =>
    components.find((component) => component.name === name)?.version
  // Outside of Electron there is neither.
  expect([listed('electron'), null]).toContain(electron)
  expect([listed('Chromium'), null]).toContain(chromium)
})
