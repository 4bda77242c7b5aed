import type { Claim, Comment } from '../model.ts'
import { isSamePerson } from './people.ts'
import type { Person } from '../records.ts'

/** What is asked for about a claim and nobody has dealt with yet. */
export function openRequests({ comments }: Pick<Claim, 'comments'>): readonly Comment[] {
  if (comments.length === 0) return comments
  return comments.filter(({ request, settled }) => request !== null && settled === null)
}

/** Whether a person may be meant by a request: it is asked of them, or of anybody. */
export function isAskedOf(
  { assignee }: Pick<Comment, 'assignee'>,
  person: Pick<Person, 'name'>,
): boolean {
  return assignee === null || isSamePerson({ name: assignee }, person)
}
