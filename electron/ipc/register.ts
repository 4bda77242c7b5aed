import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { CALL_CHANNEL, DROPPED_CHANNEL } from '../../shared/ipc/channels.ts'
import { contract, droppedContract } from '../../shared/ipc/contract.ts'
import { answerCall } from './answer-call.ts'
import type { DroppedHandlers, Handlers } from './handlers.ts'
import { isTrustedSender } from './trusted-sender.ts'

export interface Registration {
  readonly handlers: Handlers
  readonly droppedHandlers: DroppedHandlers
  /** The contents of our own window, while there is one. */
  readonly window: () => WebContents | null
  readonly devServer: string | null
  /** Told after each message of our own page that was answered. */
  readonly onAnswered: () => void
}

/** Puts the handlers on the two channels that the preload calls. There is no third. */
export function registerHandlers(registration: Registration): void {
  const { handlers, droppedHandlers, window, devServer, onAnswered } = registration
  const requireTrust = (event: IpcMainInvokeEvent): void => {
    // Nobody of ours sees this: it is not worth a sentence.
    if (!isTrustedSender(event, window(), devServer)) throw new Error('not from our own page')
  }
  ipcMain.handle(CALL_CHANNEL, (event, ...message: unknown[]) => {
    requireTrust(event)
    return answerCall(contract, handlers, message).finally(onAnswered)
  })
  ipcMain.handle(DROPPED_CHANNEL, (event, ...message: unknown[]) => {
    requireTrust(event)
    return answerCall(droppedContract, droppedHandlers, message).finally(onAnswered)
  })
}
