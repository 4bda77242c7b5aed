import type * as Electron from 'electron'
import type { CDPSession, Frame, Page } from 'playwright-core'

const WORLD = 'Keys in a frame'
const BINDING = 'tellKey'

type Told = (input: Partial<Electron.Input>) => void

/**
 * Tells the keys that are pressed in the frames of a page before anything is done with them there. As Chromium does not
 * wait for an answer, nothing can be prevented: the app asks that for keys only that do nothing in a page.
 *
 * @param pageSession of the page, for the frames that share its process; the others have sessions of their own
 */
export function tellKeysInFrames(page: Page, pageSession: CDPSession, tell: Told): void {
  const sessions = new Map<Frame, Promise<CDPSession>>()
  hear(pageSession)
  page.on('framedetached', (frame) => sessions.delete(frame))
  page.on('framenavigated', (frame) => {
    // A frame that is gone meanwhile has no keys.
    if (frame !== page.mainFrame()) listenIn(frame).catch(() => undefined)
  })

  function hear(cdp: CDPSession): void {
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      // Written by `hearKeys`, in a world that no page reaches.
      if (name === BINDING) tell(JSON.parse(payload) as Partial<Electron.Input>)
    })
  }

  async function listenIn(frame: Frame): Promise<void> {
    const own = await ownSession(frame)
    const cdp = own ?? pageSession
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
    const { frameTree } = await cdp.send('Page.getFrameTree')
    // The page's session has all its frames, and does not say which of them this one is.
    const frames = own ? [frameTree] : (frameTree.childFrames ?? [])
    await Promise.all(frames.map(({ frame: { id } }) => listenAt(cdp, id)))
  }

  async function ownSession(frame: Frame): Promise<CDPSession | null> {
    const known = sessions.get(frame)
    if (known) return known
    const made = page.context().newCDPSession(frame)
    // One for each frame, however often it shows something else: two would tell each key twice.
    sessions.set(frame, made)
    try {
      const session = await made
      hear(session)
      return session
    } catch {
      sessions.delete(frame)
      return null
    }
  }
}

async function listenAt(cdp: CDPSession, frameId: string): Promise<void> {
  const world = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: WORLD })
  await cdp.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression: `(${hearKeys.toString()})(${JSON.stringify(BINDING)})`,
  })
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
