import type * as Electron from 'electron'
import type { CDPSession, Frame, Page } from 'playwright-core'

const WORLD = 'Keys in a frame'
const BINDING = 'tellKey'

type Told = (input: Partial<Electron.Input>) => void

/**
 * Tells the keys that are pressed in the frames of a page before anything is done with them there. As Chromium does not
 * wait for an answer, nothing can be prevented: the app asks that for keys only that do nothing in a page.
 */
export function tellKeysInFrames(page: Page, tell: Told): void {
  page.on('framenavigated', (frame) => {
    // A frame that is gone meanwhile has no keys.
    if (frame !== page.mainFrame()) listen(frame, tell).catch(() => undefined)
  })
}

async function listen(frame: Frame, tell: Told): Promise<void> {
  const cdp = await sessionOf(frame)
  if (!cdp) return
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    // Written by `hearKeys`, in a world that no page reaches.
    if (name === BINDING) tell(JSON.parse(payload) as Partial<Electron.Input>)
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  })
  await cdp.send('Runtime.evaluate', {
    contextId,
    expression: `(${hearKeys.toString()})(${JSON.stringify(BINDING)})`,
  })
}

/** A frame that shares its process with its page has no session of its own, and is not confined. */
function sessionOf(frame: Frame): Promise<CDPSession | null> {
  return frame
    .page()
    .context()
    .newCDPSession(frame)
    .catch(() => null)
}

/** Sent to the frame as source, so nothing outside of it can be used. */
function hearKeys(binding: string): void {
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
