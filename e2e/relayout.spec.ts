import { largeProject, makeProject } from '../scripts/bench/checked-project.ts'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

const size = { ...largeProject, words: 12_000, claims: 300, events: 900 }

/** Where the claim at hand is. */
interface Places {
  /** Of its first line, in CSS pixels from the top of the window on the article. */
  readonly words: number
  readonly areWordsInSight: boolean
  /** `null` where the list is not shown. */
  readonly isRowInSight: boolean | null
}

/** Runs in the page. */
function findPlaces(): Places {
  const boxOf = (selector: string): DOMRect | undefined =>
    document.querySelector(selector)?.getBoundingClientRect()
  const article = boxOf('[role="region"][aria-label="Article"]')
  const words = boxOf('.frame')
  if (!article || !words) throw new Error('No claim is at hand')
  const list = boxOf('[role="listbox"]')
  const row = boxOf('[role="option"][aria-selected="true"]')
  const isListShown = list !== undefined && list.height > 0
  return {
    words: words.top - article.top,
    areWordsInSight: words.top >= article.top && words.bottom <= article.bottom,
    isRowInSight: isListShown
      ? row !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1
      : null,
  }
}

/** Runs in the page. @returns which block stands at the top of the window on the article */
function findFirstBlock(): string | null {
  const article = document.querySelector('[role="region"][aria-label="Article"]')
  if (!article) throw new Error('No article')
  const { left, top, width } = article.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(left + width / 2, top + 26)
  const block = caret?.offsetNode.parentElement?.closest('[data-block]')
  return block?.getAttribute('data-block') ?? null
}

async function openInTheMiddle(app: App): Promise<Desk> {
  await app.start([await makeProject(size, app.documentsDir, app.dataDir)])
  const desk = new Desk(app)
  await app.page.setViewportSize({ width: 1440, height: 900 })
  await desk.waitForSuggestions()
  await app.page.getByRole('listbox').focus()
  for (let pages = 0; pages < 15; pages += 1) await desk.press('PageDown')
  await expect.poll(async () => (await app.page.evaluate(findPlaces)).areWordsInSight).toBe(true)
  return desk
}

test('the claim at hand stays where it stands when the window or a panel gets another width', async ({
  app,
}) => {
  const desk = await openInTheMiddle(app)
  const { page } = app
  const { words } = await page.evaluate(findPlaces)
  const expectSamePlace = (isRowInSight: true | null = true): Promise<void> =>
    expect
      .poll(async () => {
        const places = await page.evaluate(findPlaces)
        return { ...places, words: Math.abs(places.words - words) <= 2 ? 'same' : places.words }
      })
      .toEqual({ words: 'same', areWordsInSight: true, isRowInSight })

  await expectSamePlace()
  await page.setViewportSize({ width: 1024, height: 760 })
  await expectSamePlace()
  await page.setViewportSize({ width: 1200, height: 900 })
  await expectSamePlace()
  await page.setViewportSize({ width: 830, height: 800 })
  await expectSamePlace(null)
  await page.setViewportSize({ width: 1024, height: 760 })
  await expectSamePlace()
  await desk.press('Control+i')
  await expect(page.locator('#panel-inspector')).toBeHidden()
  await expectSamePlace()
  await desk.press('Control+i')
  await expect(page.locator('#panel-inspector')).toBeVisible()
  await expectSamePlace()
  await page.getByRole('separator').last().focus()
  await desk.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await expectSamePlace()
})

test('the claim at hand comes into sight where the window is no longer high enough for its place', async ({
  app,
}) => {
  await openInTheMiddle(app)
  await app.page.setViewportSize({ width: 1100, height: 420 })
  await expect
    .poll(() => app.page.evaluate(findPlaces))
    .toMatchObject({ areWordsInSight: true, isRowInSight: true })
})

/** Reads on from the claim at hand until it is out of sight. @returns the block that then stands at the top */
async function readOn({ page }: App): Promise<string | null> {
  await page.getByRole('region', { name: 'Article' }).evaluate((article) => {
    article.scrollTop += 2 * article.clientHeight
  })
  await expect.poll(async () => (await page.evaluate(findPlaces)).areWordsInSight).toBe(false)
  await expect.poll(() => page.evaluate(findFirstBlock)).not.toBeNull()
  return page.evaluate(findFirstBlock)
}

test('what one reads stays at the top where the claim at hand is out of sight', async ({ app }) => {
  await openInTheMiddle(app)
  const before = await readOn(app)
  for (const width of [1024, 1440, 900]) {
    await app.page.setViewportSize({ width, height: 800 })
    await expect.poll(() => app.page.evaluate(findFirstBlock)).toBe(before)
  }
})

test('a verdict on a claim out of sight leaves what one reads, and its undo shows the claim', async ({
  app,
}) => {
  const desk = await openInTheMiddle(app)
  const before = await readOn(app)
  for (const verdict of ['2', '3', '2']) {
    await desk.press(verdict)
    await desk.saved()
    expect(await app.page.evaluate(findFirstBlock)).toBe(before)
  }
  await desk.press('Control+z')
  await expect.poll(async () => (await app.page.evaluate(findPlaces)).areWordsInSight).toBe(true)
})

for (const kind of ['claim', 'suggestion'] as const) {
  test(`the words of the ${kind} at hand are drawn where one opens a project at its end in a narrow window`, async ({
    app,
  }) => {
    await app.start()
    const desk = new Desk(app)
    const { page } = app
    await page.setViewportSize({ width: 1024, height: 700 })
    // Much text in few paragraphs: in narrow lines it is far higher than it is taken for before it is laid out.
    const [title, , ...lines] = article.en.split('\n')
    const paragraphs = Array.from({ length: 7 }, () => lines.join(' '))
    const last = 'The harbour was closed for 14 hours on Sunday.'
    await desk.pasteArticle([title, '', ...paragraphs, last].join('\n'))
    await desk.press('End')
    await expect(desk.currentRow).toContainText('closed for 14 hours')
    if (kind === 'claim') await desk.press('1')
    await desk.saved()
    await desk.press('Control+w')
    await desk.reopen(/Ferry service/)
    const words = page.getByRole('region', { name: 'Article' }).getByText(last)
    const isDrawn = (): Promise<boolean> =>
      words.evaluate((block) => block.checkVisibility({ contentVisibilityAuto: true }))
    await expect.poll(isDrawn).toBe(true)
    await expect(words).toBeInViewport()
  })
}

/** Runs in the page. @returns how high the article is taken to be before it is laid out, as a part of its real height */
function guessedPart(): number {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')]
  const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)
  const guessed = sections.map((section) =>
    Number.parseFloat(getComputedStyle(section).containIntrinsicHeight.replace('auto', '')),
  )
  const parts = sections.flatMap((section) => [section, section.parentElement ?? section])
  for (const part of parts) part.style.contentVisibility = 'visible'
  const real = sections.map((section) => section.getBoundingClientRect().height)
  for (const part of parts) part.style.contentVisibility = ''
  return sum(guessed) / sum(real)
}

test('the article is taken to be about as high as it will be, in a window of any width', async ({
  app,
}) => {
  await openInTheMiddle(app)
  for (const width of [1440, 1024, 900]) {
    await app.page.setViewportSize({ width, height: 900 })
    const part = await app.page.evaluate(guessedPart)
    expect(part, `at a width of ${width}`).toBeGreaterThan(0.8)
    expect(part, `at a width of ${width}`).toBeLessThan(1.25)
  }
})
