import type { FileReference } from '../../../shared/project/sources.ts'
import { isUnknown, type StoredEvent } from '../../../shared/project/stored-event.ts'

/** Every file that the events speak of, once. */
export function referredFiles(events: readonly StoredEvent[]): readonly FileReference[] {
  const files = new Map<string, FileReference>()
  const add = (file: FileReference): unknown => files.set(file.sha256, file)
  for (const event of events) {
    if (isUnknown(event)) continue
    if (event.type === 'draft.imported' && event.data.original) add(event.data.original)
    if (event.type === 'source.added' || event.type === 'source.edited') {
      event.data.files?.forEach(add)
    }
  }
  return [...files.values()]
}
