import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a folder for a while. @returns its path as the system tells it, without links */
export async function makeTemporaryFolder(purpose: string): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), `claimdesk-${purpose}-`)))
}

/** Removes a folder and what is in it. What a program that has just ended still holds is tried again. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** Lends a folder, which is gone once its use has ended, however that ends. */
export async function withTemporaryFolder<Value>(
  purpose: string,
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await makeTemporaryFolder(purpose)
  try {
    return await use(folder)
  } finally {
    await removeFolder(folder)
  }
}
