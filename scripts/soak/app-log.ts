import type { App } from '../../e2e/app.ts'

declare global {
  /** What the main process has complained of since it was asked last. */
  var complaints: string[] | undefined
}

/** Has the main process keep what it complains of: errors and warnings on its console, promises left alone. */
export async function watchMain(app: App): Promise<void> {
  await app.evaluate(() => {
    const kept: string[] = []
    globalThis.complaints = kept
    for (const level of ['error', 'warn'] as const) {
      const say = console[level].bind(console)
      console[level] = (...words: unknown[]) => {
        kept.push(words.map(String).join(' '))
        say(...words)
      }
    }
    process.on('warning', (warning) => kept.push(String(warning)))
    process.on('unhandledRejection', (reason) => kept.push(`left alone: ${String(reason)}`))
    process.on('uncaughtExceptionMonitor', (error) => kept.push(`uncaught: ${String(error)}`))
  })
}

/** What the main process has complained of since it was asked last. */
export function mainComplaints(app: App): Promise<readonly string[]> {
  return app.evaluate(() => globalThis.complaints?.splice(0) ?? [])
}
