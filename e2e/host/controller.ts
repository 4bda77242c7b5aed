import { whenBrowserReady } from './browser.ts'

/** What a spec's process asks of the host, over Node's own channel between parent and child. */
export type HostRequest =
  | { readonly id: number; readonly kind: 'endpoint' }
  /** Runs a function in the main process, as Playwright's `electronApp.evaluate` does. */
  | {
      readonly id: number
      readonly kind: 'evaluate'
      readonly source: string
      readonly arg: unknown
    }

export interface HostAnswer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Answers a spec's process, if one has started this one, and ends with it. */
export function answerController(electron: object): void {
  if (!process.send) return
  process.on('message', (request: HostRequest) => {
    void answer(request, electron).then((value) => process.send?.(value))
  })
  process.on('disconnect', () => process.exit(1))
}

async function answer(request: HostRequest, electron: object): Promise<HostAnswer> {
  const { id } = request
  try {
    const value = request.kind === 'endpoint' ? await endpoint() : await evaluate(request, electron)
    return { id, value }
  } catch (error) {
    return { id, error: String(error) }
  }
}

/** Where `connectOverCDP` finds this host's Chromium. */
async function endpoint(): Promise<string> {
  return (await whenBrowserReady()).endpoint()
}

async function evaluate(
  { source, arg }: HostRequest & { kind: 'evaluate' },
  electron: object,
): Promise<unknown> {
  // A spec's own function, sent as source as Playwright does.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return await new Function('electron', 'arg', `return (${source})(electron, arg)`)(electron, arg)
}
