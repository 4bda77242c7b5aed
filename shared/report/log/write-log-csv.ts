import type { Change } from '../../history/changes.ts'
import { ProjectHistory } from '../../history/project-history.ts'
import { parseStamp } from '../../project/clock.ts'
import type { ProjectEvent } from '../../project/events.ts'
import { isUnknown, type StoredEvent, type UnknownEvent } from '../../project/stored-event.ts'
import { csvLines, type CsvColumn } from '../csv/csv.ts'
import { csvWords } from '../csv/csv-words.ts'
import { phrasesOf, type Phrases } from '../phrases.ts'
import type { ReportModel } from '../model/report-model.ts'
import { fieldText, partsText } from './log-phrases.ts'
import { tellableLog } from './tellable-log.ts'

/**
 * The log for a spreadsheet: a row for each field that an event changed, with before and after as they stood then,
 * and one for an event that changed none. What is undone stays, and says so. Each line is made when it is asked for:
 * of a log of 100,000 events they take seconds.
 */
export function* logCsvLines(
  model: Pick<ReportModel, 'language' | 'timeZone'>,
  events: readonly StoredEvent[],
): Generator<string, void, undefined> {
  const phrases = phrasesOf(model)
  const history = new ProjectHistory(withTitles(tellableLog(events), phrases))
  yield* csvLines(columnsOf(phrases), rowsOf(history), csvWords(phrases))
}

function* rowsOf(history: ProjectHistory): Generator<LogRow, void, undefined> {
  for (const event of history.events) {
    if (isUnknown(event)) {
      yield { event, change: null, claim: null, into: null, undone: false }
      continue
    }
    const changes = history.changesOf(event)
    const undone = history.isUndone(event)
    const into = joinedTo(event, history)
    for (const change of changes.length > 0 ? changes : [null]) {
      yield { event, change, claim: claimOf(event, change, history), into, undone }
    }
  }
}

interface LogRow {
  readonly event: ProjectEvent | UnknownEvent
  /** `null` where nothing changed. */
  readonly change: Change | null
  /** The words of the claim it was about, as they stood then. */
  readonly claim: string | null
  /** The words of the claim that it joined its own to. */
  readonly into: string | null
  readonly undone: boolean
}

function columnsOf(phrases: Phrases): readonly CsvColumn<LogRow>[] {
  const { t, quoted } = phrases
  return [
    {
      heading: t('logTable.when'),
      cell: ({ event }) => (isUnknown(event) ? parseStamp(event.id).wall : event.at),
    },
    { heading: t('logTable.who'), cell: ({ event }) => (isUnknown(event) ? null : event.by.name) },
    {
      heading: t('logTable.role'),
      cell: ({ event }) => (isUnknown(event) ? null : t(`role.${event.by.role}`)),
    },
    {
      heading: t('logTable.what'),
      cell: ({ event, into }) =>
        isUnknown(event)
          ? t('logTable.unread', { type: event.type })
          : into === null
            ? t(`logTable.events.${dashed(event.type)}`)
            : t('logTable.joined', { words: quoted(into) }),
    },
    { heading: t('csv.claim'), cell: ({ claim }) => claim },
    { heading: t('logTable.field'), cell: ({ change }) => change && fieldText(change, phrases) },
    {
      heading: t('logTable.before'),
      cell: ({ change }) => change && partsText(change.before, phrases),
    },
    {
      heading: t('logTable.after'),
      cell: ({ change }) => change && partsText(change.after, phrases),
    },
    { heading: t('logTable.undone'), cell: ({ undone }) => undone },
    { heading: t('logTable.stamp'), cell: ({ event }) => event.id },
    {
      heading: t('logTable.action'),
      cell: ({ event }) => (isUnknown(event) ? null : event.action),
    },
  ]
}

/** A message's name has no dot in it. */
function dashed<Type extends string>(type: Type): Dashed<Type> {
  // What the types say of it.
  return type.replaceAll('.', '-') as Dashed<Type>
}

type Dashed<Type extends string> = Type extends `${infer First}.${infer Rest}`
  ? `${First}-${Dashed<Rest>}`
  : Type

function claimOf(
  event: ProjectEvent,
  change: Change | null,
  history: ProjectHistory,
): string | null {
  const [first = null] = history.claimsOf(event)
  const claim = change?.about.kind === 'claim' ? change.about.id : change === null ? first : null
  return claim === null ? null : history.wordsAt(claim, event.id)
}

function joinedTo(event: ProjectEvent, history: ProjectHistory): string | null {
  const into = event.type === 'claim.removed' ? event.data.into : undefined
  return into === undefined ? null : history.wordsAt(into, event.id)
}

/** That there is a confidential source is told in words. */
function withTitles(events: readonly StoredEvent[], { t }: Phrases): readonly StoredEvent[] {
  const title = t('source.confidential')
  return events.map((event) => {
    if (isUnknown(event)) return event
    if (event.type === 'source.added' && event.data.csl.custom?.confidential) {
      return { ...event, data: { ...event.data, csl: { ...event.data.csl, title } } }
    }
    if (event.type === 'source.edited' && event.data.csl?.custom?.confidential) {
      return { ...event, data: { ...event.data, csl: { ...event.data.csl, title } } }
    }
    return event
  })
}
