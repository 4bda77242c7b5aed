import { REPORT_PREVIEW_PATH } from '../windows/app-origin.ts'

/** The report that is previewed now, kept in memory and shown under the app's own origin. */
export class ReportPreviewPage {
  #html: string | null = null
  #number = 0

  /** @returns a URL relative to the page; a new one each time, so that the frame loads it anew */
  show(html: string): string {
    this.#html = html
    this.#number += 1
    return `${REPORT_PREVIEW_PATH}?${this.#number}`
  }

  clear(): void {
    this.#html = null
  }

  get html(): string | null {
    return this.#html
  }
}
