import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { isOwnPage } from '../windows/app-origin.ts'

/** Whether a message comes from the main frame of our own window, showing our own page. */
export function isTrustedSender(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: WebContents | null,
  devServer: string | null,
): boolean {
  return (
    window !== null &&
    sender === window &&
    senderFrame?.parent === null &&
    isOwnPage(senderFrame.url, devServer)
  )
}
