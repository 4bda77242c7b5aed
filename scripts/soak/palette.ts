import type { CommandId } from '../../shared/commands/commands.ts'
import english from '../../shared/commands/locales/en.json' with { type: 'json' }
import french from '../../shared/commands/locales/fr.json' with { type: 'json' }
import type { Driver } from './driver.ts'

/** Finds a command by its name and runs it; where it cannot be used now, it is not offered. */
export async function chooseInPalette(driver: Driver, id: CommandId): Promise<void> {
  const { page } = driver
  const isFrench = (await page.locator('html').getAttribute('lang')) === 'fr'
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = (
    isFrench ? french : english
  ).commands
  const [kind = '', rest = ''] = id.split('.')
  const name = names[kind]?.[rest] ?? id
  await page.keyboard.press('Control+k')
  const palette = page.locator('.palette')
  await palette.locator('input:focus').waitFor()
  await page.keyboard.insertText(name)
  await driver.drawn()
  const beginning = new RegExp(`^\\s*${name.replace(/[^\p{L} ]/gu, '.')}`)
  const found = palette.locator('.palette__item').filter({ hasText: beginning })
  if ((await found.count()) === 0) await page.keyboard.press('Escape')
  else await found.first().click()
  await palette.waitFor({ state: 'detached' })
}
