import { actionKind } from '../action.ts'
import { changeClaim } from '../changes.ts'
import { addWords, isTaken, merge, split, trimmed, unjudged, withCurrentClaim } from '../claims.ts'
import { claimTool } from '../claim-tool.ts'
import { afterKey, edgeKeys, wordsIn, type EdgeKey } from '../choosing-words.ts'
import { ways, type Driver, type Way } from '../driver.ts'
import { currentClaim, currentOf } from '../listing.ts'
import { dragOver } from '../mouse.ts'
import type { World, Words } from '../world.ts'

const all = (text: string): Words => ({ start: 0, end: text.length })

/** Words of one paragraph, selected with the mouse. */
const addByMouse = actionKind<{ from: number; words: number; by: 'key' | 'button' }>({
  name: 'add-by-mouse',
  weight: 4,
  draw: (random, { project: { article } }) => ({
    from: random.below(wordsIn(article.text, all(article.text)).length),
    words: 1 + random.below(9),
    by: random.pick(['key', 'button']),
  }),
  apply: (world, { from, words, by }) => {
    if (by === 'key' && !world.settings.singleKeys) return null
    const span = wordsFrom(world, from, words)
    return span && !isTaken(world, span) ? addWords(world, span) : null
  },
  perform: async (driver, { from, words, by }, { before }) => {
    const span = wordsFrom(before, from, words)
    if (span) await dragOver(driver, before.project.article.text, span)
    if (by === 'key') await driver.press('a')
    else await driver.page.locator('.desk button.add').click()
    return undefined
  },
})

/** @returns `null` where they are not all in one paragraph */
function wordsFrom({ project: { article } }: World, from: number, count: number): Words | null {
  const words = wordsIn(article.text, all(article.text))
  const first = words[from]
  const last = words[from + count - 1]
  if (!first || !last) return null
  const span = { start: first.start, end: last.end }
  return article.text.slice(span.start, span.end).includes('\n') ? null : span
}

/** Resolves when the keys choose words; what comes from the menu takes a moment. */
async function choosing({ page }: Driver): Promise<void> {
  await page.locator('.choosing').waitFor()
}

interface Choosing {
  readonly keys: readonly EdgeKey[]
  readonly ends: 'Enter' | 'Escape'
  readonly way: Way
}

const addByKey = actionKind<Choosing>({
  name: 'add-by-key',
  weight: 3,
  draw: (random) => ({
    keys: Array.from({ length: random.below(7) }, () => random.pick(edgeKeys)),
    ends: random.pick(['Enter', 'Enter', 'Enter', 'Escape']),
    way: random.pick(ways),
  }),
  apply: (world, { keys, ends, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const { text } = world.project.article
    const words = wordsIn(text, all(text))
    const near = currentOf(world)?.words.start ?? 0
    const first = words.find(({ end }) => end > near)
    if (!first) return null
    if (ends === 'Escape') return world
    const span = keys.reduce((chosen, key) => afterKey(chosen, words, key), first)
    return isTaken(world, span) ? null : addWords(world, span)
  },
  perform: async (driver, { keys, ends, way }) => {
    await driver.command('claim.addSelection', way)
    await choosing(driver)
    await driver.press(...keys, ends)
    return undefined
  },
})

const editBounds = actionKind<Choosing>({
  name: 'edit-bounds',
  weight: 5,
  draw: (random) => ({
    keys: Array.from({ length: 1 + random.below(5) }, () => random.pick(edgeKeys)),
    ends: random.pick(['Enter', 'Enter', 'Enter', 'Escape']),
    way: random.pick(ways),
  }),
  apply: (world, { keys, ends, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const taken = withCurrentClaim(world)
    const claim = currentClaim(taken)
    if (!claim) return null
    if (ends === 'Escape') return taken
    const { text } = world.project.article
    const words = wordsIn(text, all(text))
    const chosen = keys.reduce<Words>((span, key) => afterKey(span, words, key), claim)
    const span = trimmed(text, chosen)
    if (!span || isTaken(taken, span, [claim.key])) return null
    if (span.start === claim.start && span.end === claim.end) return taken
    return changeClaim(taken, claim.key, unjudged(claim, span, text))
  },
  perform: async (driver, { keys, ends, way }) => {
    await driver.command('claim.edit', way)
    await choosing(driver)
    await driver.press(...keys, ends)
    return undefined
  },
})

const cut = actionKind<{ keys: readonly ('ArrowLeft' | 'ArrowRight')[]; way: Way }>({
  name: 'split',
  weight: 4,
  draw: (random) => ({
    keys: Array.from({ length: random.below(4) }, () => random.pick(['ArrowLeft', 'ArrowRight'])),
    way: random.pick(ways),
  }),
  apply: (world, { keys, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const taken = withCurrentClaim(world)
    const claim = currentClaim(taken)
    if (!claim) return null
    const words = wordsIn(world.project.article.text, claim)
    const middle = words[Math.ceil(words.length / 2) - 1]
    if (!middle || words.length < 2) return null
    const start = { start: claim.start, end: middle.end }
    const chosen = keys.reduce<Words>((span, key) => afterKey(span, words, key), start)
    return split(taken, claim, chosen.end)
  },
  perform: async (driver, { keys, way }) => {
    await driver.command('claim.split', way)
    await choosing(driver)
    await driver.press(...keys, 'Enter')
    return undefined
  },
})

const join = claimTool({ name: 'merge', command: 'claim.merge', button: 2, outcome: merge })

export const wording = [addByMouse, addByKey, editBounds, cut, join]
