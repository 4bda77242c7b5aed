import type { EventOf } from '../events.ts'
import type { Comment, SaidOfPart } from '../model.ts'

/** A claim's comments with one more; the first of an id counts. */
export function commentOn(
  comments: readonly Comment[],
  { by, at, data }: EventOf<'comment.added'>,
): readonly Comment[] {
  const { comment: id, text, request, assignee } = data
  if (comments.some((comment) => comment.id === id)) return comments
  return [...comments, { id, by, at, text, request, assignee, settled: null }]
}

/** A claim's comments with one dealt with, or opened again. */
export function settle(
  comments: readonly Comment[],
  { by, at, data }: EventOf<'comment.settled'>,
): readonly Comment[] {
  const settled = data.settled ? { by, at } : null
  return comments.map((comment) =>
    comment.id === data.comment ? { ...comment, settled } : comment,
  )
}

type SaidEvent = EventOf<'rationale.written' | 'correction.proposed' | 'verdict.given'>

export function isSaid(event: { readonly type: string }): event is SaidEvent {
  return ['rationale.written', 'correction.proposed', 'verdict.given'].includes(event.type)
}

/** A claim's comments with what somebody said of another that was joined to it, as his remark. */
export function remarkOn(comments: readonly Comment[], event: SaidEvent): readonly Comment[] {
  const { by, at } = event
  // An id has letters and digits only; a stamp's are as unique as the stamp.
  const id = event.id.replaceAll(/[^0-9a-z]/g, '')
  const said = saidIn(event)
  return [...comments, { id, by, at, request: null, assignee: null, settled: null, ...said }]
}

function saidIn(event: SaidEvent): { readonly text: string; readonly of: SaidOfPart } {
  const { claim } = event.data
  switch (event.type) {
    case 'rationale.written':
      return { text: event.data.rationale, of: { kind: 'rationale', claim } }
    case 'correction.proposed':
      return { text: event.data.correction, of: { kind: 'correction', claim } }
    case 'verdict.given': {
      const { aspect, verdict } = event.data
      return { text: '', of: { kind: 'verdict', claim, aspect, verdict } }
    }
  }
}
