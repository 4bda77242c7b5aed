import type { FileProgress } from '../../shared/ipc/app-events.ts'

/** How much of a file is copied or read through, from 0 to 1. Of an empty one that is all. */
export function shareDone({ done, total }: Pick<FileProgress, 'done' | 'total'>): number {
  return total === 0 ? 1 : done / total
}
