import { AxeBuilder } from '@axe-core/playwright'
import type { App } from './app.ts'

/**
 * What axe finds on the page as it is, with the element it finds it on. Legacy mode runs in the page alone:
 * Electron cannot open the extra page that axe would use.
 */
export async function violations(app: App): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: app.page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
