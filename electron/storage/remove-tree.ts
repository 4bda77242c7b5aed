import { rm } from 'node:fs/promises'

/** Removes a folder of ours with all in it, as far as that can be done; links in it are not followed. */
export async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}
