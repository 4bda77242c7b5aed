import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { Services } from './services.ts'

/**
 * The id of the project that a call is meant for, which is the open one: a call that comes late may be meant for the
 * project that was open before.
 *
 * @throws AppFailure `not-found`
 */
export function idOfOpen({ current }: Pick<Services, 'current'>, project: string): string {
  if (current.require().identity.id === project) return project
  throw new AppFailure({ code: 'not-found', name: project })
}
