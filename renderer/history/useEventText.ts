import { useI18n } from 'vue-i18n'
import { parseStamp, type Stamp } from '../../shared/project/clock.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { wholeCharacters } from '../../shared/whole-characters.ts'
import { useDates } from '../composables/useDates.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useHistoryStore } from './history-store.ts'

export interface EventText {
  /** What was done, as a sentence without its subject. */
  readonly what: string
  /** The words it was about, shortened; empty if there are none. */
  readonly words: string
}

const MAX_WORDS = 160

/** Events in a person's words. */
export function useEventText(): (event: ProjectEvent) => EventText {
  const { t } = useI18n()
  const history = useHistoryStore()
  const { formatMoment } = useDates()
  const { noticeText } = useErrorText()

  function text(event: ProjectEvent): EventText {
    /** The words as they were judged then, not as they are now. */
    const quote = (claim: string): string => history.history.wordsAt(claim, event.id)
    const titleOf = (source: string): string => history.history.titleAt(source, event.id)
    const say = (
      words = '',
      slots: Record<string, string> = {},
      key: string = event.type,
    ): EventText => ({
      what: t(`history.events.${key.replaceAll('.', '-')}`, slots),
      words: shorten(words),
    })
    switch (event.type) {
      case 'project.created':
        return say(event.data.title)
      case 'draft.imported':
        return say(
          event.data.title,
          {},
          history.history.isFirstDraft(event) ? event.type : 'draft.imported.next',
        )
      case 'claim.added':
        return say(event.data.target.quote.exact)
      case 'claim.edited':
        return say(event.data.target?.quote.exact ?? quote(event.data.claim))
      case 'claim.reanchored': {
        const { claim, outcome, target } = event.data
        return say(target?.quote.exact ?? quote(claim), {}, `claim.reanchored.${outcome}`)
      }
      case 'comment.added': {
        const { claim, request, assignee } = event.data
        const person = assignee ?? t('history.anybody')
        return request === null
          ? say(quote(claim))
          : say(quote(claim), { request: t(`requests.${request}`), person }, 'comment.request')
      }
      case 'comment.settled':
        return say(
          quote(event.data.claim),
          {},
          event.data.settled ? 'comment.settled' : 'comment.reopened',
        )
      case 'verdict.given':
        return say(
          quote(event.data.claim),
          { verdict: t(`marks.${event.data.verdict}`) },
          `verdict.${event.data.aspect}`,
        )
      case 'rationale.written':
        return say(quote(event.data.claim))
      case 'correction.proposed':
        return say(quote(event.data.claim))
      case 'claim.labelled':
        return event.data.label === null
          ? say(quote(event.data.claim), {}, 'claim.unlabelled')
          : say(quote(event.data.claim), { label: event.data.label })
      case 'checklist.ticked':
        return say(
          quote(event.data.claim),
          { item: t(`checklist.${event.data.item}`) },
          event.data.ticked ? 'checklist.ticked' : 'checklist.unticked',
        )
      case 'source.added':
        return say(event.data.csl.title)
      case 'source.edited':
      case 'source.removed':
        return say(titleOf(event.data.source))
      case 'evidence.attached':
      case 'evidence.edited':
        return say(quote(event.data.claim), {
          source: titleOf(event.data.evidence.source),
          stance: t(`stances.${event.data.evidence.stance}`),
        })
      case 'project.signed-off':
      case 'project.signoff-withdrawn':
        return say()
      case 'project.restored':
        return say('', { moment: momentOf(event.data.to) })
      case 'project.recovered':
        // What happened, what was kept and what to do: nothing of it may be cut.
        return { ...say(), words: noticeText(event.data.recovery) }
      case 'claim.removed':
        return event.data.into === undefined
          ? say(quote(event.data.claim))
          : say(quote(event.data.claim), { words: shorten(quote(event.data.into)) }, 'claim.joined')
      case 'signoff.given':
      case 'signoff.withdrawn':
      case 'evidence.detached':
        return say(quote(event.data.claim))
      case 'suggestion.dismissed':
        return say(history.history.suggestedWords(event.data.suggestion))
      case 'publication.stated':
        return say()
      case 'event.undone':
      case 'event.redone':
        return ofAnother(say().what, event.data.action)
    }
  }

  /** When an event was, as a person reads it. */
  function momentOf(event: Stamp): string {
    return formatMoment(parseStamp(event).wall)
  }

  /** What was done to another action, told by its first event: the article's words stay apart from what was done. */
  function ofAnother(done: string, action: string): EventText {
    const [first] = history.history.eventsOf(action)
    if (!first) return { what: done, words: '' }
    const { what, words } = text(first)
    return { what: `${done} ${what}`, words }
  }

  return text
}

function shorten(words: string): string {
  return words.length > MAX_WORDS
    ? `${wholeCharacters(words.slice(0, MAX_WORDS)).trimEnd()}…`
    : words
}
