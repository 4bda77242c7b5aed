import type { WebContents } from 'electron'
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts'
import type { AppEventName, AppEvents } from '../../shared/ipc/app-events.ts'

/** Tells the page something unasked. */
export type Broadcast = <Name extends AppEventName>(name: Name, event: AppEvents[Name]) => void

/** @param window the contents of our own window, while there is one; without it nobody is told */
export function broadcastTo(window: () => WebContents | null): Broadcast {
  return (name, event) => window()?.send(EVENT_CHANNEL, name, event)
}
