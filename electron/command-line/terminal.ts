import type { Settings } from '../../shared/ipc/settings.ts'
import type { Language } from '../../shared/project/records.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'
import type { Translate } from '../locales/messages.ts'

/**
 * Where the command line says what it has to say. Texts end without a line feed. They may hold titles and names from
 * anywhere, of which nothing acts on the terminal.
 */
export interface Terminal {
  /** The outcome. */
  readonly say: (text: string) => void
  /** The outcome for another program. */
  readonly sayJson: (outcome: object) => void
  /** What went wrong. */
  readonly complain: (text: string) => void
}

/** @param out takes the outcome, and `complaints` what went wrong; each text is fit to be shown */
export function terminalOn(
  out: (text: string) => void,
  complaints: (text: string) => void,
): Terminal {
  return {
    say: (text) => out(visibleText(text)),
    sayJson: (outcome) => out(JSON.stringify(outcome, null, 2).replace(ACTING, escaped)),
    complain: (text) => complaints(visibleText(text)),
  }
}

/** What a terminal may act on and JSON leaves as it is: the other control characters, and those of direction. */
const ACTING = /[\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
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
