import type { Leak } from './check-memory.ts'

declare global {
  /** What nobody gives back. */
  var leaked: unknown[] | undefined
}

/** 64 kB, twice what the growth of a heap is told from. */
const NUMBERS = 8_000

/** Two and a half times as many as the growth of a history is told to. */
const OBJECTS = 150

/** Leaves a listener, a node that is in no page and arrays behind in the page, and 64 kB in the main process. */
export const leakEverywhere: Leak = async ({ driver }) => {
  await driver.page.evaluate((objects) => {
    const kept = (globalThis.leaked ??= [])
    addEventListener('never', () => kept.at(0))
    kept.push(document.createElement('i'), ...Array.from({ length: objects }, () => []))
  }, OBJECTS)
  await driver.app.evaluate((_, numbers) => {
    const kept = (globalThis.leaked ??= [])
    kept.push(Array.from({ length: numbers }, Math.random))
  }, NUMBERS)
}
