import type { EventOf } from '../events.ts'
import type { Comment } from '../model.ts'

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
