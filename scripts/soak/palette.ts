import type { Page } from '@playwright/test'
import type { CommandId } from '../../shared/commands/commands.ts'
import english from '../../shared/commands/locales/en.json' with { type: 'json' }
import french from '../../shared/commands/locales/fr.json' with { type: 'json' }

/** Finds a command by its name and runs it; where it cannot be used now, it is not offered. */
export async function chooseInPalette(page: Page, id: CommandId): Promise<void> {
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
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  )
  const beginning = new RegExp(`^\\s*${name.replace(/[^\p{L} ]/gu, '.')}`)
  const found = palette.locator('.palette__item').filter({ hasText: beginning })
  if ((await found.count()) === 0) await page.keyboard.press('Escape')
  else await found.first().click()
  await palette.waitFor({ state: 'detached' })
}
