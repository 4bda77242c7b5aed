import type { EventEmitter } from 'node:events'

/**
 * Emits an event whose default can be prevented, as Electron does.
 *
 * @param details what stands on the event itself
 * @returns whether it goes on
 */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: Readonly<Record<string, unknown>> = {},
  ...args: readonly unknown[]
): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  emitter.emit(name, event, ...args)
  return !event.defaultPrevented
}
