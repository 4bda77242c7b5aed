import type { Claim, Filter, Project, Suggestion, Words, World } from './world.ts'

/** A line of the list of claims. */
export type Item = ClaimItem | SuggestionItem

export interface ClaimItem {
  readonly key: string
  readonly mark: 'pending' | 'verified' | 'disputed'
  /** 1 for the first of the article. */
  readonly number: number
  readonly words: Words
  readonly claim: Claim
}

export interface SuggestionItem {
  readonly key: string
  readonly mark: 'suggested'
  readonly words: Words
  readonly suggestion: Suggestion
}

/** The claims that are not removed, from the top of the article. */
export function standingClaims({ claims }: Project): readonly Claim[] {
  return claims
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Claims and the suggestions that nobody has answered, from the top of the article. */
export function itemsOf({ project }: World): readonly Item[] {
  const claims = standingClaims(project)
  const answered = [...project.dismissed, ...project.claims.map(({ suggestion }) => suggestion)]
  const open = project.article.suggestions.filter(
    (suggestion) =>
      !answered.includes(suggestion.key) && !claims.some((claim) => overlap(claim, suggestion)),
  )
  return [
    ...claims.map((claim, index): Item => {
      const { key } = claim
      return { key, mark: markOf(claim), number: index + 1, words: claim, claim }
    }),
    ...open.map((suggestion): Item => {
      const { key } = suggestion
      return { key, mark: 'suggested', words: suggestion, suggestion }
    }),
  ].toSorted((a, b) => a.words.start - b.words.start)
}

/** The same in the order that the person has chosen. */
export function listOf(world: World): readonly Item[] {
  const items = itemsOf(world)
  if (world.order === 'place') return items
  const weights = new Map(items.map((item) => [item.key, weightOf(item, world)]))
  const weight = ({ key }: Item): readonly [number, number] => weights.get(key) ?? [0, 0]
  return items.toSorted((a, b) => weight(a)[0] - weight(b)[0] || weight(b)[1] - weight(a)[1])
}

/** One's own claims first, then by score, and at the end what cannot be checked in itself. */
function weightOf(item: Item, { project: { article } }: World): readonly [number, number] {
  const key = item.mark === 'suggested' ? item.key : item.claim.suggestion
  const origin = article.suggestions.find((suggestion) => suggestion.key === key)
  if (!origin) return [0, 0]
  const { kinds } = origin
  const hasFact = kinds.some((kind) => !['opinion', 'statement', 'quotation'].includes(kind))
  const isSoft = kinds.includes('prediction') || (kinds.includes('opinion') && !hasFact)
  return [isSoft ? 2 : 1, origin.score]
}

/** What the list shows under the filter; the item at hand stays in it. */
export function shownOf(world: World): readonly Item[] {
  const { current, filter, settings } = world
  return listOf(world).filter(
    (item) => item.key === current || passes(item, filter, settings.person.name),
  )
}

export function currentOf(world: World): Item | null {
  return itemsOf(world).find(({ key }) => key === world.current) ?? null
}

export function currentClaim(world: World): Claim | null {
  const item = currentOf(world)
  return item && item.mark !== 'suggested' ? item.claim : null
}

/** One installation alone: nobody contests anything. @param me whose to-do it is */
export function passes(item: Item, filter: Filter, me: string): boolean {
  if (filter === 'all') return true
  if (item.mark === 'suggested') return filter === 'suggested'
  const { remarks, evidence } = item.claim
  const open = remarks.filter(({ request, isSettled }) => request !== null && !isSettled)
  switch (filter) {
    case 'todo':
      return open.some(({ assignee }) => assignee === null || assignee === me)
    case 'requests':
      return open.length > 0
    case 'contested':
      return false
    case 'unsourced':
      return evidence.length === 0
    default:
      return item.mark === filter
  }
}

export function overlap(a: Words, b: Words): boolean {
  return a.start < b.end && b.start < a.end
}

export function markOf({ content, attribution, speaker }: Claim): ClaimItem['mark'] {
  const asked = speaker === null ? [content] : [content, attribution]
  if (asked.includes('disputed')) return 'disputed'
  return asked.every((verdict) => verdict === 'verified') ? 'verified' : 'pending'
}
