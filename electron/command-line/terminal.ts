import type { Settings } from '../../shared/ipc/settings.ts'
import type { Language } from '../../shared/project/records.ts'
import type { Translate } from '../locales/messages.ts'

/** Where the command line says what it has to say. Texts end without a line feed. */
export interface Terminal {
  /** The outcome. */
  readonly say: (text: string) => void
  /** What went wrong. */
  readonly complain: (text: string) => void
}

/** What a command works with. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly language: Language
  readonly translate: Translate
  /** The user data folder of the app on this computer. */
  readonly userData: string
  readonly settings: Settings
  /**
   * Prints an HTML document that has all it needs in it, and gives the PDF file.
   *
   * @throws AppFailure `unsupported` where there is nothing to print with
   */
  readonly print: (page: string, signal: AbortSignal) => Promise<Uint8Array>
  /** Ends what is being done. */
  readonly signal: AbortSignal
}
