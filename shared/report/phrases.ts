import { localeTags, type Translator } from '../locales/translate.ts'
import { assertNever } from '../assert-never.ts'
import type { Authorship, Publication } from '../project/model.ts'
import type { Evidence, Person } from '../project/records.ts'
import { momentFormat, periodFormat } from './words/dates.ts'
import type { Hindrance } from './model/gate.ts'
import type { ReportLogHead } from './model/log-writers.ts'
import type { ReportClaim, ReportJudgement } from './model/report-claim.ts'
import type { Newsroom } from './newsroom/newsroom.ts'
import type { ReportModel, VerdictCounts } from './model/report-model.ts'
import { paragraphsOf } from './words/paragraphs-of.ts'
import { isChecklistItem, reportWords, type ReportMessages } from './words/report-words.ts'
import { signOf } from './words/verdict-signs.ts'

/** What every form of a report says in the same words: plain text, to be escaped by the writer. */
export interface Phrases {
  readonly t: Translator<ReportMessages>
  /** The article's, or that it has none. */
  readonly title: (article: Pick<ReportModel, 'title'>) => string
  /** @param at ISO 8601 UTC */
  readonly moment: (at: string) => string
  /** The time zone of all times is named here; two equal moments are one. */
  readonly period: (first: string, last: string) => string
  readonly person: (person: Person) => string
  /** "Ana, Ben and Chloé". */
  readonly list: (items: readonly string[]) => string
  readonly hindrance: (hindrance: Hindrance) => string
  /** A claim's verdict in a word. */
  readonly verdict: (claim: Pick<ReportClaim, 'verdict' | 'contested'>) => string
  /** Who has signed off, and when. */
  readonly signoff: (signoff: Authorship) => string
  /** The verdict in the newsroom's own words, in quotation marks, with its place on the newsroom's scale. */
  readonly label: (claim: Pick<ReportClaim, 'label' | 'rating'>) => string | null
  /** How claims are judged: in the newsroom's words, or in ours; paragraphs. */
  readonly method: (newsroom: Pick<Newsroom, 'method'>) => readonly string[]
  /** The answer to one of its two questions in a word; in French it agrees with "ce", not "affirmation". */
  readonly answer: (judgement: Pick<ReportJudgement, 'verdict' | 'contested'>) => string
  /** What standing the source has for the claim, and where in it the passage is; as far as it was said. */
  readonly evidenceDetails: (evidence: Pick<Evidence, 'locator' | 'standing'>) => readonly string[]
  /** What was ticked for a claim, with how much was offered; `null` where nothing was: what is left tells nothing. */
  readonly checklist: (
    claim: Pick<ReportClaim, 'checklist'>,
  ) => { readonly title: string; readonly done: readonly string[] } | null
  /** In the quotation marks of the language, unless the text brings its own. */
  readonly quoted: (text: string) => string
  /** Who has written a journal; its installation where nobody has said who they are. */
  readonly logWriters: (head: Pick<ReportLogHead, 'writers' | 'installation'>) => string
  /** How long a journal is, where its chain ends, whether the chain holds, and which file it is. */
  readonly logHead: (head: ReportLogHead) => string
  readonly counts: (counts: VerdictCounts) => string
  /** How many claims stand in the draft and how many in earlier ones, with the numbers of these; `null` if all do. */
  readonly ofEarlierDrafts: (
    counts: VerdictCounts,
  ) => { readonly text: string; readonly claims: readonly number[] } | null
}

/** The phrases of a report, in its language and time zone. */
export function phrasesOf({
  language,
  timeZone,
}: Pick<ReportModel, 'language' | 'timeZone'>): Phrases {
  const t = reportWords[language]
  const names = new Intl.ListFormat(localeTags[language])
  const moment = momentFormat(language, timeZone)
  const person = ({ name, role }: Person): string =>
    t('person.withRole', { name: name.trim() || t('person.unnamed'), role: t(`role.${role}`) })
  return {
    t,
    title: ({ title }) => title || t('report.untitled'),
    moment,
    period: periodFormat(language, timeZone),
    person,
    list: (items) => names.format(items),
    hindrance: (hindrance) => hindranceIn(t, hindrance),
    verdict: (claim) => t(`verdict.${signOf(claim)}`),
    signoff: ({ by, at }) => t('claim.signedOff', { person: person(by), moment: moment(at) }),
    label: ({ label, rating }) =>
      label === null
        ? null
        : rating === null
          ? t('label.plain', { label })
          : t('label.rated', {
              label,
              value: rating.value,
              best: rating.best,
              worst: rating.worst,
            }),
    method: ({ method }) =>
      method.trim() === ''
        ? [t('method.verdicts'), t('method.evidence'), t('method.log')]
        : [...paragraphsOf(method.trim()), t('method.log')],
    answer: (judgement) => t(`answer.${signOf(judgement)}`),
    evidenceDetails: ({ locator, standing }) =>
      [
        standing && t(`standing.${standing}`),
        locator && t(`locator.${locator.label}`, { value: locator.value }),
      ].filter((detail) => typeof detail === 'string'),
    checklist: ({ checklist }) => {
      const done = (checklist ?? []).filter(({ ticked }) => ticked)
      if (!checklist || done.length === 0) return null
      return {
        title: t('claim.checklistDone', { done: done.length, total: checklist.length }),
        done: done.map(({ item }) => checklistText(item, t)),
      }
    },
    quoted: (text) => (/^["'“«„‘]/.test(text) ? text : t('quoted', { text })),
    logWriters: ({ writers, installation }) =>
      writers.length === 0 ? installation : names.format(writers),
    logHead: ({ lines, hash, brokenAt, installation }) =>
      t('log.head', {
        installation,
        lines: t('log.lines', { count: lines }),
        hash,
        state: brokenAt === null ? t('log.intact') : t('log.broken', { line: brokenAt }),
      }),
    counts: (counts) =>
      t('summary.bar', {
        claims: t('count.claims', { count: counts.total }),
        verified: t('count.verified', { count: counts.verified }),
        disputed: t('count.disputed', { count: counts.disputed }),
        pending: t('count.pending', { count: counts.pending }),
      }),
    ofEarlierDrafts: ({ total, ofEarlierDrafts: earlier }) => {
      if (earlier === 0) return null
      const here = total - earlier
      const claims = Array.from({ length: earlier }, (_, index) => here + index + 1)
      return { text: t('count.earlier', { here, count: earlier }), claims }
    },
  }
}

/** Where the article and its fact check are published, as far as that is known: names and addresses. */
export function publicationFacts(
  { articleUrl, factCheckUrl }: Publication,
  t: Translator<ReportMessages>,
): readonly (readonly [string, string])[] {
  const facts = [
    [t('facts.articleUrl'), articleUrl],
    [t('facts.factCheckUrl'), factCheckUrl],
  ] as const
  return facts.flatMap(([name, url]) => (url === null ? [] : [[name, url] as const]))
}

/** Of many missing files, these are named; the list of sources tells all of them. */
const MOST_FILE_NAMES = 5

function hindranceIn(t: Translator<ReportMessages>, hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case 'no-draft':
    case 'no-claims':
      return t(`hindrance.${hindrance.kind}`)
    case 'missing-files': {
      const { files, unnamed } = hindrance
      const names = files.slice(0, MOST_FILE_NAMES).map(({ name }) => name)
      if (unnamed > 0) names.push(t('source.confidentialFile'))
      if (files.length > MOST_FILE_NAMES) names.push('…')
      const count = files.length + unnamed
      return t('hindrance.missing-files', { count, names: names.join(', ') })
    }
    case 'broken-log':
      return t('hindrance.broken-log', { count: hindrance.installations.length })
    case 'unread-events':
      return t('hindrance.unread-events', { count: hindrance.count })
    case 'pending':
    case 'contested':
    case 'verified-unsupported':
    case 'disputed-unexplained':
    case 'unanchored':
    case 'not-signed-off':
    case 'signoff-lapsed':
    case 'signoff-own':
    case 'project-signoff-lapsed':
    case 'project-signoff-own':
      return t(`hindrance.${hindrance.kind}`, { count: hindrance.claims.length })
    default:
      return assertNever(hindrance)
  }
}

/** An item of the checklist in words; as its id where a newer version has named one that is not known here. */
export function checklistText(item: string, t: Translator<ReportMessages>): string {
  return isChecklistItem(item) ? t(`checklist.${item}`) : item
}
