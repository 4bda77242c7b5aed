import { AppFailure } from '../../shared/ipc/app-error.ts'

export interface LinkOpening {
  /** Asks the person, who is shown the address. */
  readonly mayOpen: (url: URL) => Promise<boolean>
  /** Hands the address to the system, which opens it in a browser. */
  readonly open: (address: string) => Promise<void>
}

/**
 * Opens an address of the web outside of the app, after a question.
 *
 * @returns whether it was opened
 * @throws AppFailure `unsupported` for any other address, and for one with a name or a password in it
 */
export async function openLink(address: string, { mayOpen, open }: LinkOpening): Promise<boolean> {
  const url = new URL(address)
  const isPlain = ['http:', 'https:'].includes(url.protocol) && url.username + url.password === ''
  if (!isPlain) throw new AppFailure({ code: 'unsupported', name: url.host })
  if (!(await mayOpen(url))) return false
  await open(url.href)
  return true
}
