import { mkdir } from 'node:fs/promises'
import { blockAt, blockOffsets } from '../shared/article/canonical-text.ts'
import { findText } from '../shared/article/find-text.ts'
import { readInstallationId } from '../electron/user-data/installation-id.ts'
import { checkingEvents, largeProject, makeProject } from '../scripts/bench/checked-project.ts'
import { expect, test } from './app.ts'
import { Desk } from './desk.ts'

const size = { ...largeProject, words: 60_000, claims: 2_000, events: 6_000 }

test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

interface MarkedBlock {
  readonly block: number
  readonly text: string
  /** How many of the marks begin in it. */
  readonly marks: number
}

/** Stands some hundreds of times in the article, all over it. */
const SOUGHT = 'habitants'

const verdicts = ['pending', 'verified', 'disputed']

/** Runs in the page. */
function lookAtMarks(names: readonly string[]): {
  readonly inSight: readonly MarkedBlock[]
  readonly all: number
} {
  const marks = new Map<Element, number>()
  let all = 0
  for (const name of names) {
    for (const { startContainer } of CSS.highlights.get(name) ?? []) {
      const block = startContainer.parentElement
      if (block) marks.set(block, (marks.get(block) ?? 0) + 1)
      all += 1
    }
  }
  const window = document
    .querySelector('[role="region"][aria-label="Article"]')
    ?.getBoundingClientRect()
  const inSight = [...document.querySelectorAll('[data-block]')].filter((block) => {
    const { top, bottom } = block.getBoundingClientRect()
    return window && bottom > window.top && top < window.bottom
  })
  const told = inSight.map((block) => ({
    block: Number(block.getAttribute('data-block')),
    text: block.textContent,
    marks: marks.get(block) ?? 0,
  }))
  return { inSight: told, all }
}

test('wherever one is in a long article, the words of all claims in sight are marked, and few others', async ({
  app,
}) => {
  await mkdir(app.dataDir, { recursive: true })
  const installation = await readInstallationId(app.dataDir)
  const claims = claimsByBlock(installation)
  await app.start([await makeProject(size, app.documentsDir, app.dataDir)])
  const { page } = app
  const desk = new Desk(app)
  await desk.waitForSuggestions()
  const article = page.getByRole('region', { name: 'Article' })

  const expectMarks = async (): Promise<void> => {
    await expect(async () => {
      const { inSight, all } = await page.evaluate(lookAtMarks, verdicts)
      const [first] = inSight
      expect(first).toBeDefined()
      expect(inSight.map(({ marks }) => marks)).toEqual(
        inSight.map(({ block }) => claims.get(block) ?? 0),
      )
      expect(inSight.some(({ marks }) => marks > 0)).toBe(true)
      expect(all).toBeLessThan(80)
    }).toPass()
  }

  await expectMarks()
  await article.focus()
  await page.keyboard.press('PageDown')
  await expectMarks()
  await page.keyboard.press('End')
  await expectMarks()
  await page.keyboard.press('PageUp')
  await expectMarks()
  for (const part of [0.5, 0.25, 0]) {
    await article.evaluate((element, share) => {
      element.scrollTop = share * element.scrollHeight
    }, part)
    await expectMarks()
  }
})

test('what is found in a long article is marked wherever one goes, and not far from there', async ({
  app,
}) => {
  await app.start([await makeProject(size, app.documentsDir, app.dataDir)])
  const { page } = app
  await new Desk(app).press('/')
  const search = page.getByRole('search')
  await search.getByRole('textbox').fill(SOUGHT)
  await expect(search.getByRole('status')).toHaveText(/^1 of \d{3}$/)

  const expectMarks = async (): Promise<void> => {
    await expect(async () => {
      const { inSight, all } = await page.evaluate(lookAtMarks, ['found'])
      expect(inSight.map(({ marks }) => marks)).toEqual(
        inSight.map(({ text }) => findText(text, SOUGHT).length),
      )
      expect(inSight.some(({ marks }) => marks > 0)).toBe(true)
      expect(all).toBeLessThan(40)
    }).toPass()
  }

  await expectMarks()
  // From the first to the last, at the other end of the article.
  await page.keyboard.press('Shift+Enter')
  await expectMarks()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(0)
})

/** How many claims begin in each block. */
function claimsByBlock(installation: string): ReadonlyMap<number, number> {
  const events = checkingEvents(size, installation)
  const draft = events.find((event) => event.type === 'draft.imported')
  const offsets = blockOffsets(draft?.data.blocks ?? [])
  const counts = new Map<number, number>()
  for (const event of events) {
    if (event.type !== 'claim.added') continue
    const block = blockAt(offsets, event.data.target.position.start)
    counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  return counts
}
