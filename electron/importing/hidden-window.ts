import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { hiddenPreferences } from '../windows/safe-preferences.ts'
import { confine } from '../windows/session-security.ts'

/** What a document may take to be read, before it is given up. */
export interface ParsingLimits {
  readonly milliseconds: number
  /** Bytes, of the whole process that the document is in. */
  readonly memory: number
}

/** What was not done within the limits, or not to its end. */
export interface GivenUp {
  readonly ok: false
  readonly problem: 'too-complex' | 'corrupt'
}

/** How often the memory is looked at, in milliseconds. */
const MEMORY_INTERVAL = 100

/**
 * A hidden window for documents that nobody trusts: no preload, no Node, no network, and a sandboxed process of
 * its own.
 *
 * @param images whether the page may decode pictures
 */
export function openHiddenWindow(session: Session, images: boolean): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...hiddenPreferences, session, images },
  })
  confine(window.webContents, { mayNavigateTo: () => false, mayEmbed: () => false })
  return window
}

/**
 * Has a hidden window do one thing, within limits of time and memory.
 *
 * @throws AppFailure `cancelled`, also when the window is closed meanwhile
 */
export async function withinLimits<Answer>(
  window: BrowserWindow,
  limits: ParsingLimits,
  signal: AbortSignal,
  work: () => Promise<Answer>,
): Promise<Answer | GivenUp> {
  const watch = watchWindow(window, limits, signal)
  try {
    return await Promise.race([watch.ended, work()])
  } finally {
    watch.stop()
  }
}

interface Watch {
  /** How it ends if the page does not answer; neither a page that hangs nor one that is gone ever does. */
  readonly ended: Promise<GivenUp>
  readonly stop: () => void
}

function watchWindow(window: BrowserWindow, limits: ParsingLimits, signal: AbortSignal): Watch {
  const { promise: ended, resolve, reject } = Promise.withResolvers<GivenUp>()
  const giveUp = (): void => resolve({ ok: false, problem: 'too-complex' })
  const cancel = (): void => reject(new AppFailure({ code: 'cancelled' }))
  const onGone = (_event: unknown, { reason }: { readonly reason: string }): void => {
    const isOutOfMemory = reason === 'oom' || reason === 'memory-eviction'
    resolve({ ok: false, problem: isOutOfMemory ? 'too-complex' : 'corrupt' })
  }
  const { webContents } = window
  const timer = setTimeout(giveUp, limits.milliseconds)
  const memory = setInterval(() => {
    if (memoryOf(webContents) > limits.memory) giveUp()
  }, MEMORY_INTERVAL)
  signal.addEventListener('abort', cancel)
  // The app is closing.
  window.on('closed', cancel)
  webContents.on('render-process-gone', onGone)
  // Nobody may be waiting any more.
  ended.catch(() => undefined)
  return {
    ended,
    stop() {
      clearTimeout(timer)
      clearInterval(memory)
      signal.removeEventListener('abort', cancel)
      window.off('closed', cancel)
      webContents.off('render-process-gone', onGone)
    },
  }
}

/** Bytes; 0 while the window has no process. */
function memoryOf(contents: WebContents): number {
  if (contents.isDestroyed()) return 0
  const pid = contents.getOSProcessId()
  const process = app.getAppMetrics().find((metric) => metric.pid === pid)
  return (process?.memory.workingSetSize ?? 0) * 1024
}
