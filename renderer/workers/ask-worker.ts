import compareUrl from '../drafts/compare-drafts.worker.ts?worker&url'
import placesUrl from '../drafts/find-places.worker.ts?worker&url'
import suggestUrl from '../review/suggest.worker.ts?worker&url'

/** The scripts that the page may start; the content security policy names this one policy. */
const urls = { compare: compareUrl, places: placesUrl, suggest: suggestUrl }
const policy = window.trustedTypes?.createPolicy('claimdesk-worker', {
  createScriptURL: (name) => Object.entries(urls).find(([known]) => known === name)?.[1] ?? '',
})

/** A worker of ours that comes up while one goes on, for one question. */
export interface StartedWorker<Answer> {
  /** Ends the worker with its answer; rejects if it breaks down, or with the signal's reason once that aborts. */
  ask(question: unknown, signal?: AbortSignal): Promise<Answer>
  /** If there is nothing to ask. */
  end(): void
}

/** Starts what is to answer away from the interface's thread. */
export function startWorker<Answer>(name: keyof typeof urls): StartedWorker<Answer> {
  const worker = new Worker(policy?.createScriptURL(name) ?? urls[name], { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    worker.terminate()
    resolve(data)
  })
  worker.addEventListener('error', ({ message }) => {
    worker.terminate()
    reject(new Error(message))
  })
  // It may break down before it is asked; then the answer tells.
  promise.catch(() => undefined)
  return {
    ask(question, signal) {
      signal?.addEventListener('abort', () => {
        worker.terminate()
        reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
      })
      worker.postMessage(question)
      return promise
    },
    end: () => worker.terminate(),
  }
}

/** What a worker answers to one question, as `StartedWorker.ask` does. */
export async function askWorker<Answer>(
  name: keyof typeof urls,
  question: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted()
  return startWorker<Answer>(name).ask(question, signal)
}
