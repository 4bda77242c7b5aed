/**
 * What is chosen in the native menu, on its way to the page. The menu is there before the page listens: what is chosen
 * meanwhile is kept, in order, and told once it does.
 */
export class MenuChoices {
  readonly #tell: (command: string) => void
  #pageListens = false
  #waiting: string[] = []

  /** @param tell says a command's id to the page */
  constructor(tell: (command: string) => void) {
    this.#tell = tell
  }

  choose(command: string): void {
    if (this.#pageListens) this.#tell(command)
    else this.#waiting.push(command)
  }

  /** The page is loaded, perhaps anew after a crash: it does not listen yet. */
  pageStarts(): void {
    this.#pageListens = false
  }

  pageListens(): void {
    this.#pageListens = true
    for (const command of this.#waiting.splice(0)) this.#tell(command)
  }
}
