import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stances } from '../../../shared/project/vocabulary.ts'
import type { Stance } from '../../../shared/project/records.ts'
import { actionKind } from '../action.ts'
import { change, changeClaim, withClaim } from '../changes.ts'
import { newKey, withCurrentClaim } from '../claims.ts'
import { ways, type Driver, type Way } from '../driver.ts'
import { currentClaim } from '../listing.ts'
import type { Source, World } from '../world.ts'

interface Citing {
  readonly source:
    | { readonly by: 'link'; readonly url: string; readonly title: string }
    | { readonly by: 'file'; readonly name: string }
    | { readonly by: 'again'; readonly place: number }
  readonly stance: Stance
  readonly passage: string
  readonly way: Way
}

const links = [
  'https://example.org/minutes',
  'https://example.org/minutes#4',
  'http://example.com/a?b=c&d=%20e',
]

const cite = actionKind<Citing>({
  name: 'cite',
  weight: 5,
  draw: (random) => ({
    source: random.pick<Citing['source']>([
      {
        by: 'link',
        url: random.pick(['https://example.net/', ...links]),
        title: random.pick(['', 'Minutes of the council', `Dépêche n° ${random.below(1000)}`]),
      },
      { by: 'file', name: random.pick(['minutes.txt', 'récit.txt', 'notes.txt']) },
      { by: 'again', place: random.below(8) },
    ]),
    stance: random.pick(stances),
    passage: random.pick(['', 'It says: “yes”.', '« Trois mille hommes »']),
    way: random.pick(ways),
  }),
  apply: (world, { source, stance, passage, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const taken = withCurrentClaim(world)
    const claim = currentClaim(taken)
    if (!claim) return null
    const [key, next] = newKey(taken)
    const cited = source.by === 'again' ? world.project.sources[source.place] : made(source, key)
    if (!cited || (source.by === 'again' && !isNamedAlone(world, cited))) return null
    const known = next.project.sources
    const sources = source.by === 'again' ? known : [...known, cited]
    const evidence = [
      ...claim.evidence,
      { key: `${key} cited`, source: cited.key, stance, passage },
    ]
    return change(next, withClaim({ ...next.project, sources }, claim.key, { evidence }), claim.key)
  },
  perform: async (driver, { source, stance, passage, way }, { before }) => {
    const dialog = driver.page.getByRole('dialog')
    await driver.command('source.add', way)
    await dialog.waitFor()
    if (source.by === 'link') {
      await dialog.locator('#source-url').fill(source.url)
      await dialog.locator('#source-title').fill(source.title)
    } else if (source.by === 'file') {
      await chooseFile(driver, source.name)
    } else {
      const { title = '' } = before.project.sources[source.place] ?? {}
      await dialog.locator('input[type="radio"][value="known"]').check()
      await dialog.getByRole('searchbox').fill(title)
      await dialog
        .getByRole('option')
        .filter({ has: driver.page.getByText(title, { exact: true }) })
        .click()
    }
    await dialog.locator(`input[type="radio"][value="${stance}"]`).check()
    await dialog.locator('#evidence-passage').fill(passage)
    await driver.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    return undefined
  },
})

function made(source: Exclude<Citing['source'], { by: 'again' }>, key: string): Source {
  return source.by === 'file'
    ? { key, title: source.name.replace(/\.txt$/, ''), url: '', note: '', files: [source.name] }
    : { key, title: source.title || source.url, url: source.url, note: '', files: [] }
}

/** In the list of sources one goes by the title. */
export function isNamedAlone({ project }: World, { title }: Source): boolean {
  return project.sources.filter((source) => source.title === title).length === 1
}

async function chooseFile(driver: Driver, name: string): Promise<void> {
  const path = join(driver.app.documentsDir, name)
  await writeFile(path, `What ${name} says.\n`)
  await driver.app.answerOpenDialog(path)
  const dialog = driver.page.getByRole('dialog')
  await dialog.locator('#source-files ~ div button').first().click()
  await dialog.locator('[aria-labelledby="source-files"] li', { hasText: name }).waitFor()
}

const editEvidence = actionKind<{ place: number; title: string; stance: Stance }>({
  name: 'edit-evidence',
  weight: 3,
  draw: (random) => ({
    place: random.below(3),
    title: random.pick(['Another title', `Titre ${random.below(1000)}`]),
    stance: random.pick(stances),
  }),
  apply: (world, { place, title, stance }) => {
    const claim = currentClaim(world)
    const edited = claim && shownEvidence(world, claim)[place]
    if (!claim || !edited) return null
    const sources = world.project.sources.map((source) =>
      source.key === edited.source ? { ...source, title } : source,
    )
    const evidence = claim.evidence.map((one) => (one === edited ? { ...one, stance } : one))
    return change(
      world,
      withClaim({ ...world.project, sources }, claim.key, { evidence }),
      claim.key,
    )
  },
  perform: async (driver, { place, title, stance }) => {
    const dialog = driver.page.getByRole('dialog')
    await driver.page
      .locator(`#panel-inspector li[aria-posinset="${place + 1}"] .card__tools button`)
      .nth(0)
      .click()
    await dialog.locator('#source-title').fill(title)
    await dialog.locator(`input[type="radio"][value="${stance}"]`).check()
    await driver.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    return undefined
  },
})

const detach = actionKind<{ place: number }>({
  name: 'detach',
  weight: 3,
  draw: (random) => ({ place: random.below(3) }),
  apply: (world, { place }) => {
    const claim = currentClaim(world)
    const gone = claim && shownEvidence(world, claim)[place]
    if (!claim || !gone) return null
    return changeClaim(world, claim.key, { evidence: claim.evidence.filter((one) => one !== gone) })
  },
  perform: async (driver, { place }) => {
    await driver.page
      .locator(`#panel-inspector li[aria-posinset="${place + 1}"] .card__tools button`)
      .nth(1)
      .click()
    return undefined
  },
})

function shownEvidence({ project }: World, { evidence }: World['project']['claims'][number]) {
  return evidence.filter(({ source }) => project.sources.some(({ key }) => key === source))
}

export const sourcing = [cite, editEvidence, detach]
