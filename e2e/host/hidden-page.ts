import type { Chromium } from './chromium/chromium.ts'
import type { ChromiumPage } from './chromium/chromium-page.ts'
import type { ProtocolSession } from './chromium/protocol.ts'

/**
 * What a page out of sight is for. Chromium draws hidden targets nowhere, headless or not, and prints none, so one to
 * be printed is in a window that is minimised, where there are windows at all.
 */
export type HiddenPagePurpose = 'to-work' | 'to-print'

/** A page that nobody can see. @param contextId what Chromium calls the context */
export function openHiddenPage(
  chromium: Chromium,
  contextId: string,
  purpose: HiddenPagePurpose,
): Promise<ChromiumPage> {
  return chromium.openPage({
    url: 'about:blank',
    browserContextId: contextId,
    ...(purpose === 'to-work'
      ? { hidden: true }
      : { newWindow: true, background: true, windowState: 'minimized' }),
  })
}

/** In seconds. Chromium rounds its processes' times to hundredths. */
const TOLERANCE = 0.015

/**
 * The process that a page lives in. Chromium says of a page how much processor time its process has used, and
 * the same of each process by its id: the page works until only one fits.
 */
export async function processOf(browser: ProtocolSession, page: ProtocolSession): Promise<number> {
  await page.send('Performance.enable')
  for (;;) {
    const before = await processTime(page)
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
    const after = await processTime(page)
    const fitting = processInfo.filter(
      ({ type, cpuTime }) =>
        type === 'renderer' && cpuTime >= before - TOLERANCE && cpuTime <= after + TOLERANCE,
    )
    const [only] = fitting
    if (only && fitting.length === 1) return only.id
    await page.send('Runtime.evaluate', {
      expression: 'for (const start = performance.now(); performance.now() - start < 20; );',
    })
  }
}

async function processTime(page: ProtocolSession): Promise<number> {
  const { metrics } = await page.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0
}
