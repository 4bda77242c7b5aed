/** Resolves when an article that has come into the page is drawn, and the page has nothing else to do. */
export function articleIsDrawn(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))
}
