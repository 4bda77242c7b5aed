import { App, expect } from './app.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/** Another computer: a data folder and a documents folder of its own, and nothing in them. */
export async function onAnotherComputer(use: (colleague: App) => Promise<void>): Promise<void> {
  await withTemporaryFolder('e2e', async (folder) => {
    const colleague = new App(folder, 'en')
    try {
      await use(colleague)
      expect(colleague.consoleErrors).toEqual([])
    } finally {
      await colleague.dispose()
    }
  })
}
