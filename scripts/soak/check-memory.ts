import { checkPage, Mismatch } from './check.ts'
import { projectOnDisk } from './disk.ts'
import { grown, heldBy, heldInWords } from './memory.ts'
import type { Session } from './session.ts'

/**
 * Memory must not grow beyond what the project takes: what the app holds after a long time is compared with what it
 * holds when it has only just opened the same project and every screen has been seen once.
 *
 * @returns both, in words
 * @throws where it has grown
 */
export async function checkMemory({ driver, world }: Session): Promise<string> {
  const long = await heldBy(driver)
  await driver.restart([driver.folder])
  for (const screen of ['sources', 'report', 'history', 'settings'] as const) {
    await driver.command(`${screen}.show`, 'menu')
    await driver.page.locator('#panel-claims').waitFor({ state: 'detached' })
    await driver.press('Control+1')
    await driver.page.locator('#panel-claims').waitFor()
  }
  await checkPage(driver, world)
  const fresh = await heldBy(driver)
  const { events } = await projectOnDisk(driver.folder)
  const told = `${events} events; ${heldInWords(long)}; opened anew ${heldInWords(fresh)}`
  const more = grown(long, fresh)
  if (more.length > 0) throw new Mismatch('memory has grown', `${more.join('\n')}\n${told}`)
  return told
}
