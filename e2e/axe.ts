import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { App } from './app.ts'

/** What axe finds in the app's window as it is, with the element it finds it on. */
export function violations(app: App): Promise<readonly string[]> {
  return violationsOn(app.page)
}

/** The same of any page. Legacy mode runs in the page alone: Electron cannot open the extra page that axe would use. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
