import { claimKinds, requestKinds } from '../../../shared/project/vocabulary.ts'
import { checklistFor } from '../../../shared/claims/checklist.ts'
import type { RequestKind } from '../../../shared/project/records.ts'
import { actionKind } from '../action.ts'
import { changeClaim } from '../changes.ts'
import { newKey, saidBy, withCurrentClaim } from '../claims.ts'
import { ways, type Way } from '../driver.ts'
import { currentClaim } from '../listing.ts'
import { persons } from '../persons.ts'

/** What people write: in two languages, with what breaks formats, and nothing. */
const texts = [
  '',
  'The minutes say so.',
  'Le procès-verbal le dit : « oui » — page 4.',
  'Two lines,\nof which the second "quotes", and has a \\ and a \t tab.',
  '=1+1; <b>not bold</b> & 😀 שלום',
  'x'.repeat(3000),
] as const
const names = ['', 'Ida Brandt', 'le ministère', '  Donald Trump  '] as const

interface Writing {
  readonly field: 'rationale' | 'correction'
  readonly text: string
  readonly leave: 'Escape' | 'Control+Enter' | 'Tab'
  readonly way: Way | 'mouse'
}

const write = actionKind<Writing>({
  name: 'write',
  weight: 6,
  draw: (random) => ({
    field: random.pick(['rationale', 'correction']),
    text: random.pick(texts),
    leave: random.pick(['Escape', 'Control+Enter', 'Tab']),
    way: random.pick([...ways, 'mouse']),
  }),
  apply: (world, { field, text, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const taken = way === 'mouse' ? world : withCurrentClaim(world)
    const claim = currentClaim(taken)
    if (!claim) return null
    return claim[field] === text ? taken : changeClaim(taken, claim.key, { [field]: text })
  },
  perform: async (driver, { field, text, leave, way }) => {
    const area = driver.page.locator(`#inspector-${field}`)
    if (way === 'mouse') await area.click()
    else await driver.command(`${field}.write`, way)
    await driver.hasFocus(area)
    await driver.typeOver(text)
    await driver.press(leave)
    return undefined
  },
})

interface Remarking {
  readonly text: string
  readonly request: RequestKind | null
  readonly assignee: string
  readonly ends: 'Control+Enter' | 'Escape'
  readonly way: Way
}

const remark = actionKind<Remarking>({
  name: 'remark',
  weight: 3,
  draw: (random) => ({
    text: random.pick(['Ask the desk.', 'Qui l’a dit ?', 'x']),
    request: random.pick([null, ...requestKinds]),
    assignee: random.pick(['', ...persons.map(({ name }) => name)]),
    ends: random.pick(['Control+Enter', 'Control+Enter', 'Escape']),
    way: random.pick(ways),
  }),
  apply: (world, { text, request, assignee, ends, way }) => {
    if (way === 'key' && !world.settings.singleKeys) return null
    const taken = withCurrentClaim(world)
    const claim = currentClaim(taken)
    if (!claim) return null
    if (ends === 'Escape') return taken
    const [key, next] = newKey(taken)
    const asked = request === null || assignee === '' ? null : assignee
    const added = { key, text, request, assignee: asked, isSettled: false }
    const remarks = [...claim.remarks, added]
    return changeClaim(next, claim.key, { remarks })
  },
  perform: async (driver, { text, request, assignee, ends, way }) => {
    const area = driver.page.locator('[data-field="comment"]')
    await driver.command('comment.write', way)
    await driver.hasFocus(area)
    await driver.typeOver(text)
    const kind = driver.page.locator('#panel-inspector form select')
    // What was chosen and not sent is still there.
    await kind.selectOption(request ?? '')
    if (request !== null) await driver.page.locator('#panel-inspector form input').fill(assignee)
    await area.press(ends)
    return undefined
  },
})

const settle = actionKind<{ place: number }>({
  name: 'settle',
  weight: 12,
  draw: (random) => ({ place: random.below(4) }),
  apply: (world, { place }) => {
    const claim = currentClaim(world)
    if (!claim?.remarks[place]) return null
    const remarks = claim.remarks.map((one, index) =>
      index === place ? { ...one, isSettled: !one.isSettled } : one,
    )
    return changeClaim(world, claim.key, { remarks })
  },
  perform: async (driver, { place }) => {
    // Only those in sight are in the page.
    await driver.page.locator('.comments__thread').scrollIntoViewIfNeeded()
    await driver.page.locator(`#panel-inspector [data-index="${place}"] .comment button`).click()
    return undefined
  },
})

const speaker = actionKind<{ name: string }>({
  name: 'speaker',
  weight: 3,
  draw: (random) => ({ name: random.pick(names) }),
  apply: (world, { name }) => {
    const claim = currentClaim(world)
    if (!claim) return null
    const said = name.trim() || null
    if (said === claim.speaker) return world
    return changeClaim(world, claim.key, saidBy(claim, said))
  },
  perform: async (driver, { name }) => {
    await driver.page.locator('#panel-inspector .speaker__name').click()
    await driver.typeOver(name.trim())
    await driver.press('Enter')
    return undefined
  },
})

const kinds = actionKind<{ toggled: readonly number[] }>({
  name: 'kinds',
  weight: 2,
  draw: (random) => ({
    toggled: Array.from({ length: 1 + random.below(2) }, () => random.below(claimKinds.length)),
  }),
  apply: (world, { toggled }) => {
    let now = world
    for (const place of toggled) {
      const claim = currentClaim(now)
      const kind = claimKinds[place]
      if (!claim || !kind) return null
      const others = claim.kinds.filter((one) => one !== kind)
      const changed = others.length < claim.kinds.length ? others : [...claim.kinds, kind]
      now = changeClaim(now, claim.key, { kinds: changed })
    }
    return now
  },
  perform: async (driver, { toggled }) => {
    const more = driver.page.locator('#panel-inspector .kind--more')
    await more.click()
    for (const place of toggled) {
      await driver.page.locator('#panel-inspector .kind:not(.kind--more)').nth(place).click()
    }
    await more.click()
    return undefined
  },
})

const tick = actionKind<{ place: number; way: 'mouse' | 'key' }>({
  name: 'tick',
  weight: 4,
  draw: (random) => ({ place: random.below(12), way: random.pick(['mouse', 'key']) }),
  apply: (world, { place }) => {
    const claim = currentClaim(world)
    if (!claim) return null
    const inHeading = world.project.article.headings.some(
      ({ start, end }) => start <= claim.start && claim.start < end,
    )
    const item = checklistFor({ ...claim, inHeading })[place]
    if (item === undefined) return null
    const others = claim.ticked.filter((one) => one !== item)
    const ticked = others.length < claim.ticked.length ? others : [...claim.ticked, item]
    return changeClaim(world, claim.key, { ticked })
  },
  perform: async (driver, { place, way }) => {
    const box = driver.page.locator('#panel-inspector .checklist__item input').nth(place)
    if (way === 'mouse') await box.click()
    else await box.press(' ')
    return undefined
  },
})

export const writing = [write, remark, settle, speaker, kinds, tick]
