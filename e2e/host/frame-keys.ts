import type * as Electron from 'electron'
import type { CDPSession, Frame, Page } from 'playwright-core'

const WORLD = 'Keys in a frame'
const BINDING = 'tellKey'

type Told = (input: Partial<Electron.Input>) => void

/**
 * Tells the keys that are pressed in the frames of a page before anything is done with them there. As Chromium does not
 * wait for an answer, nothing can be prevented: the app asks that for keys only that do nothing in a page.
 * Each frame has a process of its own (`--site-per-process`), and with it a session.
 */
export function tellKeysInFrames(page: Page, tell: Told): void {
  const sessions = new Map<Frame, Promise<CDPSession>>()
  page.on('framedetached', (frame) => sessions.delete(frame))
  page.on('framenavigated', (frame) => {
    // A frame that is gone meanwhile has no keys.
    if (frame !== page.mainFrame()) listenIn(frame).catch(() => undefined)
  })

  async function listenIn(frame: Frame): Promise<void> {
    const cdp = await sessionOf(frame)
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    })
    const expression = `(${hearKeys.toString()})(${JSON.stringify(BINDING)})`
    await cdp.send('Runtime.evaluate', { contextId, expression })
  }

  /** One for each frame, however often it shows something else: two would tell each key twice. */
  function sessionOf(frame: Frame): Promise<CDPSession> {
    const known = sessions.get(frame)
    if (known) return known
    const made = openSession(frame)
    sessions.set(frame, made)
    made.catch(() => sessions.delete(frame))
    return made
  }

  async function openSession(frame: Frame): Promise<CDPSession> {
    const cdp = await page.context().newCDPSession(frame)
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      // Written by `hearKeys`, in a world that no page reaches.
      if (name === BINDING) tell(JSON.parse(payload) as Partial<Electron.Input>)
    })
    return cdp
  }
}

/** Sent to the frame as source, so nothing outside of it can be used. */
function hearKeys(binding: string): void {
  const world = globalThis as unknown as { isHeard?: true }
  if (world.isHeard) return
  world.isHeard = true
  // The host binds a function of this name, in this world only.
  const tellKey = (globalThis as unknown as Record<string, (input: string) => void>)[binding]
  for (const [type, name] of [
    ['keydown', 'keyDown'],
    ['keyup', 'keyUp'],
  ] as const) {
    const hear = ({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => {
      const modifiers = { alt: altKey, control: ctrlKey, meta: metaKey, shift: shiftKey }
      tellKey?.(JSON.stringify({ type: name, key, code, ...modifiers }))
    }
    addEventListener(type, hear, { capture: true })
  }
}
