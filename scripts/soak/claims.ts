import { change, withClaim } from './changes.ts'
import { currentOf, overlap, standingClaims } from './listing.ts'
import { checklistFor } from '../../shared/claims/checklist.ts'
import type { Verdict, VerdictAspect } from '../../shared/project/records.ts'
import type { Claim, Suggestion, Words, World } from './world.ts'

/** Nobody has said anything. */
const unheard = { content: null, attribution: null } as const

/** A claim that nobody has judged yet. */
export function newClaim(
  key: string,
  { start, end }: Words,
  { speaker, kinds }: Pick<Claim, 'speaker' | 'kinds'>,
  suggestion: string | null,
): Claim {
  return {
    key,
    start,
    end,
    speaker,
    kinds,
    suggestion,
    content: 'pending',
    attribution: 'pending',
    given: unheard,
    rationale: '',
    correction: '',
    ticked: [],
    evidence: [],
    remarks: [],
    signoffs: [],
    isRemoved: false,
  }
}

/** A key that nothing has had yet, and the world that knows it. */
export function newKey(world: World): readonly [string, World] {
  const made = world.made + 1
  return [`claim ${made}`, { ...world, made }]
}

/** Makes a claim of a suggestion, and goes to it. */
export function accept(
  world: World,
  suggestion: Suggestion,
  judged?: readonly [VerdictAspect, Verdict],
): World {
  const [key, next] = newKey(world)
  const added = newClaim(key, suggestion, suggestion, suggestion.key)
  const claim = judged ? { ...added, ...judgement(world, added, ...judged) } : added
  const claims = [...world.project.claims, claim]
  const changed = change(next, { ...world.project, claims }, key)
  return { ...changed, current: key }
}

/** What a verdict changes: it takes the place of the one that stands, even if it says the same. */
export function judgement(
  { log, settings }: World,
  claim: Claim,
  aspect: VerdictAspect,
  verdict: Verdict,
): Partial<Claim> {
  const given = { key: `verdict ${log.length}`, by: settings.person.name }
  return { [aspect]: verdict, given: { ...claim.given, [aspect]: given } }
}

/** What another speaker changes: whether they have said it is another question. */
export function saidBy(claim: Claim, speaker: string | null): Partial<Claim> {
  const given = { ...claim.given, attribution: null }
  return speaker === claim.speaker ? {} : { speaker, attribution: 'pending', given }
}

/** What one does to a suggestion takes it as a claim first. */
export function withCurrentClaim(world: World): World {
  const item = currentOf(world)
  return item?.mark === 'suggested' ? accept(world, item.suggestion) : world
}

/** Makes a claim of words; who says them is taken from the first suggestion that overlaps them. */
export function addWords(world: World, words: Words): World {
  const [key, next] = newKey(world)
  const near = world.project.article.suggestions.find((suggestion) => overlap(suggestion, words))
  const claim = newClaim(key, words, near ?? { speaker: null, kinds: [] }, null)
  const changed = change(next, { ...world.project, claims: [...world.project.claims, claim] }, key)
  return { ...changed, current: key }
}

/** What is said with other words nobody has judged. */
export function unjudged(claim: Claim, words: Words, text: string): Partial<Claim> {
  const said = ({ start, end }: Words): string => text.slice(start, end).toLowerCase()
  const { start, end } = words
  return said(claim) === said(words)
    ? { start, end }
    : { start, end, content: 'pending', attribution: 'pending', given: unheard }
}

/** Whether another claim has just these words: the order of the two is nobody's business. */
export function isTaken(world: World, { start, end }: Words, but: readonly string[] = []): boolean {
  return standingClaims(world.project).some(
    (claim) => claim.start === start && claim.end === end && !but.includes(claim.key),
  )
}

/** Without the white space at its ends; `null` if there is nothing else. */
export function trimmed(text: string, { start, end }: Words): Words | null {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** Joins the claim with the next one in the article, which is then removed. */
export function merge(world: World, first: Claim): World | null {
  const order = standingClaims(world.project)
  const second = order[order.findIndex(({ key }) => key === first.key) + 1]
  if (!second) return null
  const words = {
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
  }
  if (isTaken(world, words, [first.key, second.key])) return null
  const speaker = first.speaker ?? second.speaker
  const said = ({ source, stance, passage }: Claim['evidence'][number]): string =>
    [source, stance, passage].join('\n')
  const known = first.evidence.map(said)
  const taken = second.evidence.filter((one) => !known.includes(said(one)))
  const offered = new Set<string>(checklistFor(first))
  const project = withClaim(world.project, first.key, {
    ...saidBy(first, speaker),
    ...unjudged(first, words, world.project.article.text),
    kinds: [...new Set([...first.kinds, ...second.kinds])],
    evidence: asMade([...first.evidence, ...taken]),
    remarks: asMade([...first.remarks, ...second.remarks]),
    ticked: [...first.ticked, ...second.ticked.filter((item) => !offered.has(item))],
    rationale: joined(first.rationale, second.rationale),
    correction: joined(first.correction, second.correction),
  })
  return change(world, withClaim(project, second.key, { isRemoved: true }), first.key, second.key)
}

/** In the order in which they were made: what comes last in a key counts what the world has made by then. */
function asMade<Part extends { readonly key: string }>(parts: readonly Part[]): readonly Part[] {
  const made = ({ key }: Part): number => Number(/(\d+)\D*$/.exec(key)?.[1] ?? 0)
  return parts.toSorted((a, b) => made(a) - made(b))
}

/** Cuts a claim in two at a place in the article; `null` where one of them would have no words. */
export function split(world: World, claim: Claim, cut: number): World | null {
  const { text } = world.project.article
  const first = trimmed(text, { start: claim.start, end: cut })
  const second = trimmed(text, { start: cut, end: claim.end })
  if (!first || !second || isTaken(world, first) || isTaken(world, second)) return null
  const [key, next] = newKey(world)
  const other = {
    ...newClaim(key, second, claim, null),
    evidence: claim.evidence.map((one) => ({ ...one, key: `${one.key} of ${key}` })),
  }
  const project = withClaim(world.project, claim.key, unjudged(claim, first, text))
  return change(next, { ...project, claims: [...project.claims, other] }, claim.key, key)
}

function joined(first: string, second: string): string {
  if (second === '') return first
  return first === '' ? second : `${first}\n${second}`
}
