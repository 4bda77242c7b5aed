import type * as Electron from 'electron'
import type { ChromiumPage } from './chromium/chromium-page.ts'
import type { ProtocolSession } from './chromium/protocol.ts'

const WORLD = 'Keys in a frame'
const BINDING = 'tellKey'

type Told = (input: Partial<Electron.Input>) => void

/**
 * Tells the keys that are pressed in the frames of a page before anything is done with them there. As Chromium does not
 * wait for an answer, nothing can be prevented: the app asks that for keys only that do nothing in a page.
 * Each frame has a process of its own (`--site-per-process`), and with it a session.
 */
export function tellKeysInFrames(page: ChromiumPage, tell: Told): void {
  page.on('frame', (session) => {
    // A frame that is gone meanwhile has no keys.
    listenIn(session, tell).catch(() => undefined)
  })
}

async function listenIn(session: ProtocolSession, tell: Told): Promise<void> {
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    // Written by `hearKeys`, in a world that no page reaches.
    if (name === BINDING) tell(JSON.parse(payload) as Partial<Electron.Input>)
  })
  const source = `(${hearKeys.toString()})(${JSON.stringify(BINDING)})`
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
    // In what the frame shows already, and in what it will.
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source,
      worldName: WORLD,
      runImmediately: true,
    }),
  ])
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
