/**
 * What the benchmark looks at in the app's page. It reads what anybody can see there: the elements, the painted
 * highlights and the page's own clock.
 */
export interface PageProbe {
  /**
   * Resolves after the frame in which list, article and marks are painted first.
   *
   * @returns milliseconds of the system's clock
   */
  usable(): Promise<number>
  /** Waits for a click or key that opens a project. @returns ms from it to the frame of `usable` */
  opened(): Promise<number>
  /**
   * Waits for a key. A frame counts as shown when its document is there.
   *
   * @param selector CSS
   * @returns ms from the key to the frame in which such an element is painted first
   */
  shown(selector: string): Promise<number>
  /** Waits for a key, which is to do nothing in the app. @returns ms from it to the end of the next frame */
  nextFrame(): Promise<number>
  /** What main calls this time that the project was opened: events are recorded by it. */
  opening(): Promise<string>
  /** Waits for such a key and has main record events. @returns ms from the key to main's answer */
  answered(opening: string, events: readonly unknown[]): Promise<number>
  /** Waits for a verdict by key. */
  verdict(): Promise<VerdictTimes>
}

/** From the key event's own time stamp, in milliseconds. */
export interface VerdictTimes {
  /** The key itself, by the system's clock. */
  readonly keyAt: number
  /** To the end of the next frame, in which the new mark is painted. */
  readonly toPaint: number
  /** To the moment when the page says that everything is saved. */
  readonly toSaved: number
}

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
}

interface CallingBridge {
  readonly call: (name: string, input?: unknown) => Promise<Answer>
}

declare global {
  interface Window {
    benchProbe: PageProbe
  }
}

/** Runs in the page; nothing from outside of it can be used in it. */
export function installProbe(): void {
  const marks = ['pending', 'verified', 'disputed']
  const modifiers = ['Control', 'Shift', 'Meta', 'Alt']
  // As the preload makes it; its types are those of the contract, and this is checked by its answer.
  const bridge = (window as unknown as { claimdesk: CallingBridge }).claimdesk
  // Made once: making it takes time that would count.
  const { port1, port2 } = new MessageChannel()

  window.benchProbe = {
    async usable() {
      while (!isUsable()) await nextFrame()
      await painted()
      return performance.timeOrigin + performance.now()
    },
    async opened() {
      const start = await nextEvent('click')
      const end = await window.benchProbe.usable()
      return end - performance.timeOrigin - start
    },
    async shown(selector) {
      const start = await nextEvent('keydown')
      const loaded = new Promise((resolve) => {
        document.addEventListener('load', resolve, { capture: true, once: true })
      })
      while (document.querySelector(selector) === null) await nextFrame()
      if (document.querySelector(selector) instanceof HTMLIFrameElement) await loaded
      await nextFrame()
      await painted()
      return performance.now() - start
    },
    async nextFrame() {
      const start = await nextEvent('keydown')
      await nextFrame()
      await painted()
      return performance.now() - start
    },
    async opening() {
      const { value } = await bridge.call('app.start')
      const { opened } = value as { opened: { opening: string } | null }
      if (!opened) throw new Error('No project is open')
      return opened.opening
    },
    async answered(opening, events) {
      const start = await nextEvent('keydown')
      const answer = await bridge.call('projects.record', { opening, events })
      const time = performance.now() - start
      if (!answer.ok) throw new Error('Main has not recorded the events')
      return time
    },
    async verdict() {
      const before = countMarks()
      const status = document.querySelector('[data-testid="save-status"]')
      if (status?.getAttribute('data-state') !== 'saved') throw new Error('Not saved before')
      const start = await nextEvent('keydown')
      const saved = becomesSaved(status)
      await nextFrame()
      await painted()
      const toPaint = performance.now() - start
      if (countMarks() === before) throw new Error('The verdict has changed no mark')
      return { keyAt: performance.timeOrigin + start, toPaint, toSaved: (await saved) - start }
    },
  }

  function isUsable(): boolean {
    return (
      document.querySelector('[role="option"][aria-selected="true"]') !== null &&
      document.querySelector('[data-block]') !== null &&
      marks.some((mark) => (CSS.highlights.get(mark)?.size ?? 0) > 0)
    )
  }

  /** How many ranges each mark is painted over, as one text. */
  function countMarks(): string {
    return marks.map((mark) => CSS.highlights.get(mark)?.size).join()
  }

  function nextFrame(): Promise<unknown> {
    return new Promise(requestAnimationFrame)
  }

  /** Called while a frame is being made: a task of its own comes right after its style, layout and paint. */
  function painted(): Promise<unknown> {
    return new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(null)
    })
  }

  /** The time stamp of the next such event, told before the app takes it up. */
  function nextEvent(type: 'click' | 'keydown'): Promise<number> {
    return new Promise((resolve) => {
      const listen = (event: Event): void => {
        const isModifier = event instanceof KeyboardEvent && modifiers.includes(event.key)
        if (isModifier) return
        window.removeEventListener(type, listen, { capture: true })
        resolve(event.timeStamp)
      }
      window.addEventListener(type, listen, { capture: true })
    })
  }

  function becomesSaved(status: Element): Promise<number> {
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (status.getAttribute('data-state') !== 'saved') return
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(status, { attributes: true, attributeFilter: ['data-state'] })
    })
  }
}
