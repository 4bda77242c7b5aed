import { BrowserWindow, type Session } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import { PRINT_URL } from '../windows/app-origin.ts'
import { hiddenPreferences } from '../windows/safe-preferences.ts'
import { confine } from '../windows/session-security.ts'
import { openPrintSession } from './print-session.ts'

/**
 * Prints pages into PDF files, one after the other, each in a hidden window of its own that runs no script, has
 * no preload and no network. Nothing of it is there before the first one.
 */
export class Printer {
  #session: Session | null = null
  #page: string | null = null
  readonly #queue = new TaskQueue()

  /**
   * @param page a whole HTML document with its styles, fonts and pictures in it
   * @returns a PDF on A4 with tags, an outline made of the headings, and the page's title and language
   * @throws AppFailure `cancelled`
   */
  print(page: string, signal: AbortSignal): Promise<Uint8Array> {
    return this.#queue.run(() => this.#print(page, signal))
  }

  async #print(page: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
    const session = (this.#session ??= openPrintSession(() => this.#page))
    this.#page = page
    const window = openPrintWindow(session)
    const { promise: ended, reject } = Promise.withResolvers<never>()
    const cancel = (): void => reject(new AppFailure({ code: 'cancelled' }))
    signal.addEventListener('abort', cancel)
    // The app is closing.
    window.on('closed', cancel)
    window.webContents.on('render-process-gone', (_event, { reason }) =>
      reject(
        new AppFailure({ code: 'unexpected', detail: `the printing window is gone: ${reason}` }),
      ),
    )
    try {
      return await Promise.race([ended, printIn(window)])
    } finally {
      signal.removeEventListener('abort', cancel)
      window.off('closed', cancel)
      window.destroy()
      this.#page = null
    }
  }
}

function openPrintWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...hiddenPreferences, session, javascript: false },
  })
  confine(window.webContents, { mayNavigateTo: () => false, mayEmbed: () => false })
  return window
}

async function printIn(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(PRINT_URL)
  return window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}
