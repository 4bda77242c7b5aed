import { publicationFacts, type Phrases } from './phrases.ts'
import type { ReportModel } from './model/report-model.ts'
import { webLink } from './words/web-link.ts'

/** One of the facts that come before everything else: plain text, to be escaped by the writer. */
export interface ReportFact {
  /** Links lead to addresses of the web. */
  readonly kind: 'words' | 'link' | 'hash'
  readonly name: string
  readonly value: string
}

/** What was checked, by whom and when. */
export function reportFacts(model: ReportModel, phrases: Phrases): readonly ReportFact[] {
  const { t, list, person, period } = phrases
  const { draft, checking, generatedAt, generatedBy } = model
  const decisions = checking.period && period(checking.period.first, checking.period.last)
  const words = (name: string, value: string): ReportFact => ({ kind: 'words', name, value })
  return [
    words(t('facts.checkedBy'), list(checking.checkers.map(person)) || t('facts.nobody')),
    words(t('facts.decisions'), decisions ?? t('facts.noDecisions')),
    ...signoffFacts(model, phrases),
    words(
      t('facts.made'),
      t('facts.madeBy', {
        moment: period(generatedAt, generatedAt),
        person: person(generatedBy),
      }),
    ),
    ...publicationFacts(model.publication, t).map(([name, value]): ReportFact => ({
      kind: webLink(value) === null ? 'words' : 'link',
      name,
      value,
    })),
    ...(draft
      ? [
          words(t('facts.draft'), t('facts.draftOf', { number: draft.number, total: draft.total })),
          { kind: 'hash', name: t('facts.textHash'), value: draft.sha256 } as const,
        ]
      : []),
  ]
}

/** Nothing where no sign-off is asked for and there is none. */
function signoffFacts(
  { signoff, claims, asksForSignoff }: ReportModel,
  { t, list, person, moment }: Phrases,
): readonly ReportFact[] {
  const fact = (value: string): readonly ReportFact[] => [
    { kind: 'words', name: t('facts.signedOff'), value },
  ]
  if (signoff)
    return fact(t('claim.given', { person: person(signoff.by), moment: moment(signoff.at) }))
  const counts = new Map<string, number>()
  for (const { signoff: given } of claims) {
    if (given) counts.set(person(given.by), (counts.get(person(given.by)) ?? 0) + 1)
  }
  const told = [...counts].map(([by, count]) =>
    t('facts.signedOffClaims', { person: by, count, total: claims.length }),
  )
  if (told.length > 0) return fact(list(told))
  return asksForSignoff ? fact(t('facts.nobody')) : []
}
