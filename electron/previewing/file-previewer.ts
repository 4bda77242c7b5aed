import type { BrowserWindow, Session } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type {
  FilePreview,
  PreviewAnswer,
  PreviewedPage,
  PreviewPicture,
  PreviewTask,
  RawPicture,
} from '../../shared/ipc/file-preview.ts'
import { openHiddenWindow, withinLimits, type ParsingLimits } from '../importing/hidden-window.ts'
import { openHiddenSession } from '../importing/hidden-session.ts'
import { OfferedDocuments } from '../importing/offered-documents.ts'
import { IMPORTER_URL } from '../windows/app-origin.ts'
import type { FileManifest } from '../windows/app-protocol.ts'
import { previewerHeaders } from '../windows/content-security.ts'
import { readPreviewAnswer } from './preview-answer.ts'
import type { PreviewPictures } from './preview-pictures.ts'

export interface FilePreviewerOptions {
  readonly files: () => Promise<FileManifest>
  readonly devServer: string | null
  readonly limits: ParsingLimits
  readonly pictures: PreviewPictures
}

interface OpenedPreview {
  readonly name: string
  readonly window: BrowserWindow
  readonly end: AbortController
}

/**
 * Shows what is in a file, one file at a time, by a hidden window that lives as long as the preview. What comes out
 * of it is plain text, numbers and pictures drawn anew; each is checked before the app's page gets it.
 */
export class FilePreviewer {
  readonly #options: FilePreviewerOptions
  readonly #documents = new OfferedDocuments()
  #session: Session | null = null
  #opened: OpenedPreview | null = null
  /** Another one with each opening and closing: files are long on their way, and only the last one is shown. */
  #turn = 0

  constructor(options: FilePreviewerOptions) {
    this.#options = options
  }

  /**
   * Shows a file in the place of the one that was shown before.
   *
   * @param find gives its path, whose name is the file's hash
   * @param name what the file is called
   * @throws AppFailure for what cannot be shown; `cancelled` where it was closed, or another one opened, meanwhile
   */
  async open(find: () => Promise<string>, name: string): Promise<FilePreview> {
    this.close()
    const turn = this.#turn
    const { readForPreview } = await import('./read-for-preview.ts')
    const { bytes, kind, type } = await readForPreview(await find(), name)
    if (turn !== this.#turn) throw new AppFailure({ code: 'cancelled' })
    const { files, devServer } = this.#options
    this.#session ??= openHiddenSession({
      partition: 'previewer',
      headers: previewerHeaders,
      documents: this.#documents,
      files,
      devServer,
    })
    const opened = {
      name,
      window: openHiddenWindow(this.#session, true),
      end: new AbortController(),
    }
    this.#opened = opened
    const offered = this.#documents.offer(bytes, type)
    try {
      const answer = await this.#ask(opened, { task: 'open', path: offered, kind })
      if (!('opened' in answer)) throw new AppFailure({ code: 'corrupt', name })
      // What is shown whole needs nobody any more.
      if (answer.opened.kind !== 'pages') this.#end(opened)
      return answer.opened.kind === 'picture'
        ? { kind: 'picture', picture: this.#serve(name, answer.opened.picture) }
        : answer.opened
    } catch (error) {
      this.#end(opened)
      throw error
    } finally {
      this.#documents.withdraw(offered)
    }
  }

  /** @param page from 1 @param scale pixels a point */
  async page(page: number, scale: number): Promise<PreviewedPage> {
    const opened = this.#require()
    const answer = await this.#ask(opened, { task: 'page', page, scale })
    if (!('page' in answer)) throw new AppFailure({ code: 'corrupt', name: opened.name })
    return { ...answer.page, picture: this.#serve(opened.name, answer.page.picture) }
  }

  /** The page with a text; `null` if there is none. */
  async find(text: string, from: number, step: 1 | -1): Promise<number | null> {
    const opened = this.#require()
    const answer = await this.#ask(opened, { task: 'find', text, from, step })
    if (!('found' in answer)) throw new AppFailure({ code: 'corrupt', name: opened.name })
    return answer.found
  }

  close(): void {
    this.#turn += 1
    if (this.#opened) this.#end(this.#opened)
    this.#options.pictures.clear()
  }

  /** @throws AppFailure for what cannot be shown; after one that took too long the window is gone */
  async #ask(
    opened: OpenedPreview,
    task: PreviewTask,
  ): Promise<Extract<PreviewAnswer, { readonly ok: true }>> {
    const { window, end, name } = opened
    const answer = await withinLimits(window, this.#options.limits, end.signal, async () => {
      if (task.task === 'open') await window.loadURL(IMPORTER_URL)
      return askPage(window, task)
    })
    if (answer.ok) return answer
    if (answer.problem === 'too-complex') this.#end(opened)
    throw new AppFailure({ code: answer.problem, name })
  }

  #serve(name: string, { base64, width, height }: RawPicture): PreviewPicture {
    const url = this.#options.pictures.add(Buffer.from(base64, 'base64'))
    if (url === null) throw new AppFailure({ code: 'corrupt', name })
    return { url, width, height }
  }

  #end(opened: OpenedPreview): void {
    if (this.#opened === opened) this.#opened = null
    opened.end.abort()
    if (!opened.window.isDestroyed()) opened.window.destroy()
  }

  #require(): OpenedPreview {
    if (!this.#opened) throw new AppFailure({ code: 'not-found', name: '' })
    return this.#opened
  }
}

/** What is not answered as agreed is the file's doing: it may have taken the page over. */
async function askPage(window: BrowserWindow, task: PreviewTask): Promise<PreviewAnswer> {
  try {
    const script = `previewDocument(${JSON.stringify(task)})`
    return readPreviewAnswer(await window.webContents.executeJavaScript(script))
  } catch (error) {
    console.error('the preview’s answer was refused:', String(error))
    return { ok: false, problem: 'corrupt' }
  }
}
