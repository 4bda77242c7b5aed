import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { chmod, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { App } from './app.ts'

/** A disk that can be filled up, and a folder that can be locked. */
export interface SmallDisk {
  /** Whether it is a real file system, or the writes of the app are made to fail. */
  readonly kind: 'real' | 'injected'
  fill(): Promise<void>
  makeRoom(): Promise<void>
  lock(): Promise<void>
  unlock(): Promise<void>
  remove(): void
}

/**
 * Puts the app's documents folder on a small file system of its own where the machine allows (Linux, as
 * root). Elsewhere the folder stays where it is, and a full disk is one in which every write of the main
 * process ends in ENOSPC.
 */
export function smallDisk(app: App): SmallDisk {
  mkdirSync(app.documentsDir, { recursive: true })
  return canMount() ? realDisk(app.documentsDir) : injectedDisk(app)
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

function realDisk(folder: string): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  const remount = async (mode: 'ro' | 'rw'): Promise<void> => {
    await promisify(execFile)('mount', ['-o', `remount,${mode}`, folder])
  }
  return {
    kind: 'real',
    fill: async () => {
      const { bavail, bsize } = await statfs(folder)
      await writeFile(ballast, Buffer.alloc(bavail * bsize))
    },
    makeRoom: () => rm(ballast),
    lock: () => remount('ro'),
    unlock: () => remount('rw'),
    remove: () => {
      execFileSync('umount', ['-l', folder])
    },
  }
}

function injectedDisk(app: App): SmallDisk {
  const inject = (code: string | null): Promise<void> =>
    app.evaluate(async (_electron, errno) => {
      const { open } = await import('node:fs/promises')
      const probe = await open(process.execPath)
      const handle = Object.getPrototypeOf(probe) as Record<string, unknown> & {
        real?: Record<string, unknown>
      } // the shared prototype of all file handles
      await probe.close()
      handle.real ??= { write: handle['write'], writeFile: handle['writeFile'] }
      for (const name of ['write', 'writeFile']) {
        handle[name] =
          errno === null
            ? handle.real[name]
            : () => Promise.reject(Object.assign(new Error(errno), { code: errno }))
      }
    }, code)
  return {
    kind: 'injected',
    fill: () => inject('ENOSPC'),
    makeRoom: () => inject(null),
    lock: () => chmod(app.documentsDir, 0o555),
    unlock: () => chmod(app.documentsDir, 0o755),
    remove: () => undefined,
  }
}
