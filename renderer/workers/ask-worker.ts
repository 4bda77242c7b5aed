import compareUrl from '../drafts/compare-drafts.worker.ts?worker&url'
import placesUrl from '../drafts/find-places.worker.ts?worker&url'
import suggestUrl from '../review/suggest.worker.ts?worker&url'

/** The scripts that the page may start; the content security policy names this one policy. */
const urls = { compare: compareUrl, places: placesUrl, suggest: suggestUrl }
const policy = window.trustedTypes?.createPolicy('claimdesk-worker', {
  createScriptURL: (name) => Object.entries(urls).find(([known]) => known === name)?.[1] ?? '',
})

/**
 * What a worker of ours answers to one question, away from the interface's thread. The worker ends with its
 * answer; it rejects if it breaks down, or with the signal's reason once that aborts.
 */
export function askWorker<Answer>(
  name: keyof typeof urls,
  question: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(policy?.createScriptURL(name) ?? urls[name], { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    })
    signal?.addEventListener('abort', () => {
      worker.terminate()
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
    })
    worker.postMessage(question)
  })
}
