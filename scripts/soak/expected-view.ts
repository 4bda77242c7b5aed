import { checklistFor } from '../../shared/claims/checklist.ts'
import { reviewFilters } from '../../shared/project/vocabulary.ts'
import { currentOf, itemsOf, passes, shownOf, type Item } from './listing.ts'
import type { ClaimView, PageView, RowView, SuggestionView } from './page-view.ts'
import type { Claim, Filter, World } from './world.ts'

/** What the review screen must show. @param places the rows of the list that are looked at, from 1 */
export function expectedView(world: World, places: readonly number[]): PageView {
  const items = itemsOf(world)
  const shown = shownOf(world)
  const painted = (mark: Item['mark']): number => items.filter((item) => item.mark === mark).length
  return {
    saved: 'saved',
    title: world.article.title,
    inTheWay: [],
    filters: offeredFilters(world).map((filter) => ({
      isOn: filter === world.filter,
      count: items.filter((item) => passes(item, filter)).length,
    })),
    listed: shown.length,
    rows: Object.fromEntries(
      places.map((place) => [place, rowView(shown[place - 1], world)] as const),
    ),
    progress: progressOf(items),
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
    inspected: inspectedView(world),
  }
}

/** The filters that have something to show; the one that is on always stays. */
export function offeredFilters(world: World): readonly Filter[] {
  const items = itemsOf(world)
  return reviewFilters.filter(
    (filter) =>
      filter === 'all' ||
      filter === world.filter ||
      // One person alone is asked everything that anybody is asked.
      (filter !== 'requests' && items.some((item) => passes(item, filter))),
  )
}

function progressOf(items: readonly Item[]): readonly number[] {
  const claims = items.filter(({ mark }) => mark !== 'suggested')
  if (claims.length === 0 && items.length > 0) return [items.length]
  return [claims.filter(({ mark }) => mark !== 'pending').length, claims.length]
}

function rowView(item: Item | undefined, { article, current }: World): RowView {
  if (!item) return { mark: 'no such row', words: '', isCurrent: false }
  const { start, end } = item.words
  return {
    mark: item.mark,
    words: article.text.slice(start, end),
    isCurrent: item.key === current,
  }
}

function inspectedView(world: World): ClaimView | SuggestionView | null {
  const item = currentOf(world)
  if (!item) return null
  const { text } = world.article
  const { speaker, kinds } = item.mark === 'suggested' ? item.suggestion : item.claim
  const basics = {
    words: text.slice(item.words.start, item.words.end),
    speaker: speaker ?? '',
    kinds: kinds.length,
  }
  return item.mark === 'suggested' ? basics : { ...basics, ...claimView(item.claim, world) }
}

function claimView(
  claim: Claim,
  { article, project }: World,
): Omit<ClaimView, 'words' | 'speaker' | 'kinds'> {
  const { rationale, correction, ticked, speaker, kinds, start } = claim
  const inHeading = article.headings.some((one) => one.start <= start && start < one.end)
  const titles = new Map(project.sources.map(({ key, title }) => [key, title]))
  return {
    content: claim.content,
    attribution: speaker === null ? null : claim.attribution,
    rationale,
    correction,
    ticks: checklistFor({ kinds, speaker, inHeading })
      .map((item) => (ticked.includes(item) ? 'x' : '-'))
      .join(''),
    evidence: claim.evidence
      .filter(({ source }) => titles.has(source))
      .map(({ stance, source, passage }) =>
        [stance, titles.get(source) ?? '', passage].join(' | '),
      ),
    remarks: claim.remarks.map(({ text, request, isSettled }) =>
      [request === null ? 'said' : 'asked', text, isSettled ? 'settled' : 'open'].join(' | '),
    ),
  }
}
