import type { Locator, Page } from '@playwright/test'

/** The frame of the report that is shown; one that is being loaded waits hidden behind it. */
export function shownReport(page: Page): Locator {
  return page.locator('iframe:not([aria-hidden])')
}
