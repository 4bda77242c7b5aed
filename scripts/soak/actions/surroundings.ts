import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { foldLetters } from '../../../shared/fold-letters.ts'
import type { Person } from '../../../shared/project/records.ts'
import { themes } from '../../../shared/project/vocabulary.ts'
import { exportFacts } from '../../../shared/report/export-kinds.ts'
import { actionKind } from '../action.ts'
import { undo } from '../changes.ts'
import { projectOf } from '../disk.ts'
import { kindsOfFiles, checkExport } from '../exports.ts'
import { standingClaims } from '../listing.ts'
import type { Driver } from '../driver.ts'
import { persons } from '../persons.ts'

const screens = { review: '1', history: '2', sources: '3' } as const

/** Looks at another screen, takes something back there perhaps, and comes back. */
const visit = actionKind<{ screen: 'sources' | 'history' | 'report' | 'keys'; undoes: boolean }>({
  name: 'visit',
  weight: 3,
  draw: (random) => ({
    screen: random.pick(['sources', 'history', 'report', 'keys']),
    undoes: random.below(3) === 0,
  }),
  apply: (world, { screen, undoes }) => (undoes && screen !== 'keys' ? undo(world) : world),
  perform: async (driver, { screen, undoes }) => {
    const command = `${screen}.show` as const
    await driver.command(command, 'menu')
    await driver.page.locator('#panel-claims').waitFor({ state: 'detached' })
    await driver.drawn()
    if (undoes && screen !== 'keys') await driver.command('edit.undo', 'menu')
    await driver.press(`Control+${screens.review}`)
    await driver.page.locator('#panel-claims').waitFor()
    return undefined
  },
})

type Setting =
  | { readonly name: 'theme'; readonly value: (typeof themes)[number] }
  | { readonly name: 'language'; readonly value: 'en' | 'fr' }
  | { readonly name: 'singleKeys'; readonly value: boolean }
  | { readonly name: 'person'; readonly value: Person }

const set = actionKind<Setting>({
  name: 'settings',
  weight: 4,
  draw: (random) =>
    random.pick<Setting>([
      { name: 'theme', value: random.pick(themes) },
      { name: 'language', value: random.pick(['en', 'fr']) },
      // Mostly on, so that most keys do something.
      { name: 'singleKeys', value: random.below(4) > 0 },
      { name: 'person', value: random.pick(persons) },
    ]),
  apply: (world, { name, value }) => ({
    ...world,
    settings: { ...world.settings, [name]: value },
  }),
  perform: async (driver, { name, value }) => {
    await driver.command('settings.show', 'menu')
    const page = driver.page.locator('.page')
    // The language of the app comes before that of the report.
    if (name === 'singleKeys') await page.locator('.check input').first().setChecked(value)
    else if (name === 'person') await sitDown(driver, value)
    else await page.locator(`input[type="radio"][value="${value}"]`).first().check()
    await page.press('Escape')
    await driver.page.locator('#panel-claims').waitFor()
    return undefined
  },
})

/** Somebody else sits down at the same computer, and says so. */
async function sitDown({ page }: Driver, { name, role }: Person): Promise<void> {
  const field = page.locator('.page input[autocomplete="name"]')
  await field.fill(name)
  await field.press('Tab')
  await page.locator(`.page input[type="radio"][value="${role}"]`).check()
}

const find = actionKind<{ query: string; on: number }>({
  name: 'find',
  weight: 2,
  draw: (random, { project }) => {
    const words = project.article.text.split(/\s+/)
    return { query: words[random.below(words.length)] ?? '', on: random.below(4) }
  },
  apply: (world, { query }) => (/^[a-z]+$/i.test(query) ? world : null),
  perform: async (driver, { query, on }, { before }) => {
    await driver.command('find.show', 'menu')
    const bar = driver.page.getByRole('search')
    await bar.locator('input').fill(query)
    for (let time = 0; time < on; time += 1) await driver.press('Enter')
    const total = foldLetters(before.project.article.text).split(foldLetters(query)).length - 1
    const status = new RegExp(`^${(on % total) + 1}\\D+${total}$`)
    await bar.getByRole('status').filter({ hasText: status }).waitFor()
    await driver.press('Escape')
    return undefined
  },
})

/** A window that is narrow or zoomed in shows less; as it was, it shows all again. */
const resize = actionKind<{ by: 'zoom' | 'size' }>({
  name: 'resize',
  weight: 1,
  draw: (random) => ({ by: random.pick(['zoom', 'size']) }),
  apply: (world) => world,
  perform: async (driver, { by }) => {
    if (by === 'zoom') {
      const scale = (): Promise<number> => driver.page.evaluate(() => devicePixelRatio)
      const usual = await scale()
      await driver.app.menu('zoom.in')
      await driver.app.menu('zoom.in')
      await driver.drawn()
      await driver.app.menu('zoom.reset')
      await expect.poll(scale).toBe(usual)
    } else {
      const usual = driver.page.viewportSize()
      await driver.page.setViewportSize({ width: 800, height: 600 })
      await driver.drawn()
      await driver.page.setViewportSize(usual ?? { width: 1440, height: 900 })
      // What the mouse does next is aimed at where things are then.
      await driver.drawn()
    }
    return undefined
  },
})

/** Exports one kind, and looks whether the file says how many claims there are and which are decided. */
const exportOne = actionKind<{ kind: (typeof kindsOfFiles)[number] }>({
  name: 'export',
  weight: 1,
  draw: (random) => ({ kind: random.pick(kindsOfFiles) }),
  apply: (world) => (standingClaims(world.project).length === 0 ? null : world),
  perform: async (driver, { kind }, { before }) => {
    const path = join(driver.app.documentsDir, `export.${exportFacts[kind].extension}`)
    await driver.app.answerSaveDialog(path)
    await driver.desk.chooseExports([kind])
    await driver.press('Control+Enter')
    await driver.page.locator(`li[data-kind="${kind}"][data-state="written"]`).waitFor()
    await driver.press('Escape', `Control+${screens.review}`)
    await driver.page.locator('#panel-claims').waitFor()
    checkExport(kind, await readFile(path, 'utf8'), projectOf(before))
    await rm(path)
    return undefined
  },
})

export const surroundings = [visit, set, find, resize, exportOne]
