import type { App } from '../../e2e/app.ts'

interface Watched {
  benchSyncedAt?: number | undefined
}

/** Has the main process note when an event is on disk: `datasync` is what makes the lines of a journal durable. */
export async function watchJournalSyncs(app: App): Promise<void> {
  await app.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises')
    const any = await open(process.execPath)
    const handles = Object.getPrototypeOf(any) as Pick<typeof any, 'datasync'>
    await any.close()
    const { datasync } = handles
    handles.datasync = async function noted() {
      await datasync.call(this)
      ;(globalThis as Watched).benchSyncedAt = performance.timeOrigin + performance.now()
    }
  })
}

/** @returns when a journal was synced last, in milliseconds of the system's clock */
export async function lastJournalSync(app: App): Promise<number> {
  const syncedAt = await app.evaluate(() => (globalThis as Watched).benchSyncedAt ?? null)
  if (syncedAt === null) throw new Error('No journal was synced')
  return syncedAt
}
