import { checklistFor } from '../../shared/claims/checklist.ts'
import { reviewFilters } from '../../shared/project/vocabulary.ts'
import { currentOf, itemsOf, passes, shownOf, standingClaims, type Item } from './listing.ts'
import type {
  ClaimView,
  PageView,
  PartView,
  RowView,
  SignoffView,
  SuggestionView,
} from './page-view.ts'
import {
  canSignClaim,
  canWithdrawClaim,
  claimSignoff,
  hasOthers,
  isForSeveral,
  signedClaims,
} from './signoffs.ts'
import type { Claim, Filter, World } from './world.ts'

/** What the review screen must show. @param seen what of long lists is in the page: that is what is told of them */
export function expectedView(world: World, seen: PageView): PageView {
  const items = itemsOf(world)
  const shown = shownOf(world)
  const claims = standingClaims(world.project).length
  const painted = (mark: Item['mark']): number => items.filter((item) => item.mark === mark).length
  return {
    saved: 'saved',
    title: world.project.article.title,
    inTheWay: [],
    filters: offeredFilters(world).map((filter) => ({
      isOn: filter === world.filter,
      count: countOf(items, filter, world),
    })),
    listed: shown.length,
    rows: Object.fromEntries(
      placesIn(seen.rows).map((place) => [place, rowView(shown[place - 1], world)] as const),
    ),
    progress: progressOf(items),
    signed: hasOthers(world) && claims > 0 ? [signedClaims(world), claims] : [],
    canUndo: world.undo.length > 0,
    canRedo: world.redo.length > 0,
    margin: items.map(
      (item) =>
        `${item.mark === 'suggested' ? '+' : item.number} ${item.mark}${item.key === world.current ? ' *' : ''}`,
    ),
    painted: {
      suggested: painted('suggested'),
      pending: painted('pending'),
      verified: painted('verified'),
      disputed: painted('disputed'),
      found: 0,
      chosen: 0,
    },
    inspected: inspectedView(world, seen.inspected),
  }
}

function signoffView(claim: Claim, world: World): SignoffView {
  const state = claimSignoff(claim, world)
  const isOffered = state !== 'signed' && world.settings.person.role !== 'checker' && !world.isPast
  return {
    state,
    give: isOffered ? canSignClaim(claim, world) : null,
    withdraw: !world.isPast && canWithdrawClaim(claim, world),
  }
}

/** The filters that have something to show; the one that is on always stays. */
export function offeredFilters(world: World): readonly Filter[] {
  const items = itemsOf(world)
  const todo = countOf(items, 'todo', world)
  return reviewFilters.filter((filter) => {
    if (filter === 'all' || filter === world.filter) return true
    // Where all that is asked is one's own to do, the one list is the other.
    return countOf(items, filter, world) > (filter === 'requests' ? todo : 0)
  })
}

function countOf(items: readonly Item[], filter: Filter, { settings }: World): number {
  return items.filter((item) => passes(item, filter, settings.person.name)).length
}

function progressOf(items: readonly Item[]): readonly number[] {
  const claims = items.filter(({ mark }) => mark !== 'suggested')
  // Then how many suggestions there are is told, and of nothing that there is nothing.
  if (claims.length === 0) return items.length > 0 ? [items.length] : []
  return [claims.filter(({ mark }) => mark !== 'pending').length, claims.length]
}

function rowView(item: Item | undefined, world: World): RowView {
  const { current, project } = world
  if (!item) return { mark: 'no such row', words: '', signoff: 'none', isCurrent: false }
  const { start, end } = item.words
  return {
    mark: item.mark,
    words: project.article.text.slice(start, end),
    signoff: item.mark === 'suggested' ? 'none' : claimSignoff(item.claim, world),
    isCurrent: item.key === current,
  }
}

function placesIn(rows: Readonly<Record<number, unknown>>): readonly number[] {
  return Object.keys(rows).map(Number)
}

/** Of a list what is in the page. */
function partView(all: readonly string[], seen: PartView | undefined): PartView {
  const places = placesIn(seen?.shown ?? {})
  return {
    length: all.length,
    shown: Object.fromEntries(places.map((place) => [place, all[place - 1] ?? 'no such item'])),
  }
}

function inspectedView(
  world: World,
  seen: PageView['inspected'],
): ClaimView | SuggestionView | null {
  const item = currentOf(world)
  if (!item) return null
  const { text } = world.project.article
  const { speaker, kinds } = item.mark === 'suggested' ? item.suggestion : item.claim
  const basics = {
    words: text.slice(item.words.start, item.words.end),
    speaker: speaker ?? '',
    kinds: kinds.length,
  }
  return item.mark === 'suggested'
    ? basics
    : {
        ...basics,
        ...claimView(item.claim, world, seen && 'evidence' in seen ? seen : null),
      }
}

function claimView(
  claim: Claim,
  world: World,
  seen: ClaimView | null,
): Omit<ClaimView, 'words' | 'speaker' | 'kinds'> {
  const { project } = world
  const { rationale, correction, ticked, speaker, kinds, start } = claim
  const inHeading = project.article.headings.some((one) => one.start <= start && start < one.end)
  const titles = new Map(project.sources.map(({ key, title }) => [key, title]))
  return {
    content: claim.content,
    attribution: speaker === null ? null : claim.attribution,
    rationale,
    correction,
    ticks: checklistFor({ kinds, speaker, inHeading })
      .map((item) => (ticked.includes(item) ? 'x' : '-'))
      .join(''),
    evidence: partView(
      claim.evidence
        .filter(({ source }) => titles.has(source))
        .map(({ stance, source, passage }) =>
          [stance, titles.get(source) ?? '', passage].join(' | '),
        ),
      seen?.evidence,
    ),
    remarks: partView(
      claim.remarks.map(({ text, request, isSettled }) =>
        [request === null ? 'said' : 'asked', text, isSettled ? 'settled' : 'open'].join(' | '),
      ),
      seen?.remarks,
    ),
    signoff: isForSeveral(world) ? signoffView(claim, world) : null,
  }
}
