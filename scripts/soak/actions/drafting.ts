import { actionKind } from '../action.ts'
import { startOf, withParagraph } from '../article.ts'
import { change } from '../changes.ts'
import { currentClaim, standingClaims } from '../listing.ts'
import type { Driver } from '../driver.ts'
import { adoptPlace } from '../place.ts'
import type { Words } from '../world.ts'

/** A newspaper asks for no more of them; each makes all that follows longer. */
const MOST_DRAFTS = 6

interface Importing {
  /** Before which paragraph something is new. */
  readonly place: number
  readonly text: string
  /** What is looked at of the drafts. */
  readonly looks: 'triage' | 'side by side' | 'all'
}

const texts = [
  'The council of Lund lost 300 ships in 2015, Ida Brandt said.',
  'La mairie n’a pas répondu vendredi.',
  'It rained.',
] as const

/**
 * The writer sends the article again with a paragraph more. All that was there stays as it was, so every claim is found
 * in its place, and what was answered stays answered.
 */
const importDraft = actionKind<Importing>({
  name: 'import-draft',
  weight: 3,
  draw: (random, { project }) => ({
    place: 1 + random.below(project.article.blocks.length),
    text: `${random.pick(texts)} ${random.below(1000)}`,
    looks: random.pick(['triage', 'side by side', 'all']),
  }),
  apply: (world, { place, text }) => {
    const { project } = world
    const { article } = project
    if (!currentClaim(world) || article.draft >= MOST_DRAFTS) return null
    const cut = startOf(article, place)
    const standing = standingClaims(project)
    // What the new paragraph stands in the middle of is another matter.
    if (standing.some(({ start, end }) => start < cut && cut <= end)) return null
    const next = withParagraph(article, place, text)
    const by = text.length + 2
    const moved = <Span extends Words>(span: Span): Span =>
      span.start < cut ? span : { ...span, start: span.start + by, end: span.end + by }
    const answered = [
      ...project.dismissed,
      ...project.claims.flatMap(({ isRemoved, suggestion }) => (isRemoved ? [suggestion] : [])),
    ]
    const again = article.suggestions
      .filter(({ key }) => answered.includes(key))
      .map(moved)
      .flatMap(({ start, end }) =>
        next.suggestions.flatMap((one) => (one.start === start && one.end === end ? one.key : [])),
      )
    return change(
      world,
      {
        ...project,
        article: next,
        claims: project.claims.map((claim) => (claim.isRemoved ? claim : moved(claim))),
        dismissed: [...project.dismissed, ...again],
      },
      ...standing.map(({ key }) => key),
    )
  },
  perform: async (driver, { looks }, { after }) => {
    const { page } = driver
    const { blocks } = after.project.article
    await driver.app.menu('draft.paste')
    const pasted = blocks.map(({ text }) => text).join('\n\n')
    await page.getByRole('dialog').getByRole('textbox').fill(pasted)
    await driver.press('Control+Enter')
    await driver.desk.preview.waitFor()
    await driver.press('Control+Enter')
    await look(driver, looks)
    await driver.command('review.show')
    await page.locator('.controls').waitFor()
    // One is at what was at hand among the changes, if anything was.
    return adoptPlace(driver, after)
  },
})

/** Looks at what has changed, at two drafts side by side, or at all drafts. */
async function look({ page }: Driver, what: Importing['looks']): Promise<void> {
  await page.locator('.drafts').waitFor()
  const views = page.locator('.head__view')
  if (what === 'side by side') {
    await views.nth(1).click()
    await page.locator('.drafts [role="region"]').first().waitFor()
  } else if (what === 'all') await views.nth(2).click()
  else await page.locator('.drafts [role="listbox"], .drafts [role="status"]').first().waitFor()
}

export const drafting = [importDraft]
