import type { DecisionMade } from './model/claim-history.ts'
import { checklistText, type Phrases } from './phrases.ts'

/** What was decided, as a sentence without its subject: plain text, to be escaped by the writer. */
export function decisionText(what: DecisionMade, { t, quoted, answer }: Phrases): string {
  const sourceText = (number: number | null): string =>
    number === null ? t('history.otherSource') : t('history.source', { number })
  switch (what.kind) {
    case 'added':
      return t('history.added', { words: quoted(what.words) })
    case 'edited':
      return what.words === null
        ? t('history.editedAbout')
        : t('history.edited', { words: quoted(what.words) })
    case 'reanchored':
      return what.words === null
        ? t(`history.reanchored.${what.outcome}`)
        : t(`history.reanchored.${what.outcome}`, { words: quoted(what.words) })
    case 'removed':
      return t('history.removed')
    case 'joined':
      return t('history.joined', { words: quoted(what.into) })
    case 'verdict':
      return `${t(`claim.${what.aspect}`)} ${answer({ verdict: what.verdict, contested: false })}`
    case 'rationale':
      return what.text === ''
        ? t('history.noRationale')
        : t('history.rationale', { text: quoted(what.text) })
    case 'correction':
      return what.text === ''
        ? t('history.noCorrection')
        : t('history.correction', { text: quoted(what.text) })
    case 'label':
      return what.label === null
        ? t('history.unlabelled')
        : t('history.labelled', { label: quoted(what.label) })
    case 'checklist': {
      const item = quoted(checklistText(what.item, t))
      return t(what.ticked ? 'history.ticked' : 'history.unticked', { item })
    }
    case 'attached':
    case 'evidence-edited': {
      const slots = {
        source: sourceText(what.source),
        stance: t(`stance.${what.stance}`).toLowerCase(),
      }
      return t(what.kind === 'attached' ? 'history.attached' : 'history.evidenceEdited', slots)
    }
    case 'detached':
      return t('history.detached', { source: sourceText(what.source) })
    case 'comment':
      return commentText(what, { t, quoted })
    case 'comment-settled':
      return t(what.settled ? 'history.settled' : 'history.reopened')
    case 'signed-off':
      return t('history.signedOff')
    case 'signoff-withdrawn':
      return t('history.signoffWithdrawn')
  }
}

function commentText(
  { text, request, assignee }: Extract<DecisionMade, { kind: 'comment' }>,
  { t, quoted }: Pick<Phrases, 't' | 'quoted'>,
): string {
  if (request === null) return t('history.comment', { text: quoted(text) })
  const asked = t(`requests.${request}`)
  const whom = assignee === null ? '' : t('history.askedOf', { person: assignee })
  const words = text === '' ? '' : ` ${quoted(text)}`
  return t('history.request', { request: asked, whom, text: words })
}
