import type { Locator, Page } from '@playwright/test'
import type { App } from '../../e2e/app.ts'
import { Desk } from '../../e2e/desk.ts'
import { chooseInPalette } from './palette.ts'
import { mainComplaints, watchMain } from './app-log.ts'
import { findCommand, type CommandId } from '../../shared/commands/commands.ts'

/** How a command is given. */
export const ways = ['key', 'menu', 'palette'] as const
export type Way = (typeof ways)[number]

/** Of the window, in CSS pixels. */
const USUAL_WIDTH = 1440

/** The hands of the person: keyboard and mouse on the app's window. */
export class Driver {
  readonly app: App
  readonly desk: Desk
  /** The folder of the project under check. */
  folder = ''
  /** What the pages have warned of. */
  readonly warnings: string[] = []

  constructor(app: App) {
    this.app = app
    this.desk = new Desk(app)
  }

  /** Starts the app, and has everything kept that it complains of. */
  async start(args: readonly string[] = []): Promise<void> {
    await this.app.start(args)
    this.page.context().on('console', (message) => {
      if (message.type() === 'warning') this.warnings.push(message.text())
    })
    await watchMain(this.app)
  }

  async restart(args: readonly string[] = []): Promise<void> {
    this.warnings.push(...(await mainComplaints(this.app)))
    await this.app.close()
    await this.start(args)
  }

  /**
   * Makes the window so high that all of the article is in it: words that are far from the window are not marked.
   * However high it is, the paper takes a share of it and leaves a bit to scroll. So it is as high that the share is
   * as high as the paper, and grows no more: one that grew for that bit as well would do so with every look, and
   * draw ever more of a list that is longer than it.
   */
  async takeRoom(): Promise<void> {
    const size = await this.page.evaluate(() => {
      const paper = document.querySelector<HTMLElement>('.desk > .paper')
      const share = paper ? parseFloat(getComputedStyle(paper).minHeight) : 0
      const needed = paper?.offsetHeight ?? 0
      return { width: innerWidth, height: innerHeight, needed, share }
    })
    // An element's height is told in whole pixels.
    if (size.needed < size.share + 1) return
    const height = Math.ceil((size.height * size.needed) / size.share)
    // Playwright sends no size that it takes for the present one, and what is zoomed has lost its own.
    await this.page.setViewportSize({ width: USUAL_WIDTH, height: height - 1 })
    await this.page.setViewportSize({ width: USUAL_WIDTH, height })
    // The article takes its place in the new size with the next frame, and the mouse aims at it.
    await this.drawn()
  }

  /** Resolves after a frame in which all that was changed is drawn. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
        }),
    )
  }

  get page(): Page {
    return this.app.page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Gives a command by its first key, from the menu, or by its name in the palette. */
  async command(id: CommandId, way: Way = 'key'): Promise<void> {
    if (way === 'menu') {
      await this.app.menu(id)
      return
    }
    if (way === 'palette') {
      await chooseInPalette(this, id)
      return
    }
    const key = findCommand(id)?.keys[0]
    if (key === undefined) throw new Error(`${id} has no key`)
    await this.leaveControl()
    await this.press(
      key.replace('Mod+', 'Control+').replace(/^[A-Z]$/, (letter) => letter.toLowerCase()),
    )
  }

  /** A button that has the focus keeps Enter and the arrows for itself: goes on to the next panel. */
  async leaveControl(): Promise<void> {
    const isOnControl = (): Promise<boolean> =>
      this.page.evaluate(
        () =>
          document.activeElement?.closest(
            'button, a, input, textarea, select, summary, [role="separator"], [role="slider"]',
          ) !== null,
      )
    for (let panel = 0; panel < 3 && (await isOnControl()); panel += 1) await this.press('F6')
  }

  /** Resolves when a field has the focus; a command may take a moment to give it. */
  async hasFocus(field: Locator): Promise<void> {
    await field.and(this.page.locator(':focus')).waitFor()
  }

  /** Says who one is. */
  async introduce(name: string): Promise<void> {
    const field = this.page.locator('#home-name')
    await field.fill(name)
    await field.press('Enter')
    await field.waitFor({ state: 'detached' })
  }

  /** Makes a project of a text. A specification would not have the patience that a busy computer asks for. */
  async pasteArticle(text: string): Promise<void> {
    await this.press('Control+Shift+V')
    await this.page.getByRole('dialog').getByRole('textbox').fill(text)
    await this.press('Control+Enter')
    await this.desk.preview.waitFor()
    await this.press('Control+Enter')
    await this.desk.currentRow.waitFor()
  }

  /** Resolves when all is shown as saved. */
  async saved(): Promise<void> {
    await this.desk.saveStatus.and(this.page.locator('[data-state="saved"]')).waitFor()
  }

  /** Replaces what stands in a field that has the focus. */
  async typeOver(text: string): Promise<void> {
    await this.press('Control+a')
    if (text === '') await this.press('Delete')
    else await this.page.keyboard.insertText(text)
  }
}
