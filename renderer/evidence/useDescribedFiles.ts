import { shallowRef, type Reactive, type ShallowRef } from 'vue'
import type { SourceFields } from '../../shared/project/csl/csl-fields.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import {
  fieldsOfDocument,
  fieldsOfPage,
  filledFields,
  fillFields,
  type FilledField,
} from '../../shared/sources/fill-fields.ts'
import type { DocumentProperties } from '../../shared/sources/document-properties.ts'
import type { SavedPage } from '../../shared/sources/saved-page/saved-page.ts'
import { api } from '../api.ts'
import { localDay } from './local-day.ts'

/** A source's fields in a form. */
export type EditedFields = { -readonly [Key in keyof SourceFields]: SourceFields[Key] }

/**
 * Fills a source's fields by what its files say of themselves: saved pages and documents.
 *
 * @param fields what the person sees and types
 * @param suggested what the app put there, which gives way
 */
export function useDescribedFiles(
  fields: Reactive<EditedFields>,
  suggested: () => SourceFields,
): {
  /** The fields that were filled, to be looked at. */
  readonly filled: ShallowRef<readonly FilledField[]>
  readonly read: (files: readonly FileReference[]) => Promise<void>
} {
  const filled = shallowRef<readonly FilledField[]>([])

  async function read(files: readonly FileReference[]): Promise<void> {
    for (const file of files) {
      const answer = await api.call('files.describe', file)
      // A file that says nothing of itself is a file all the same.
      if (!answer.ok || !answer.value) continue
      const said = fillFields(fields, suggested(), fieldsSaidBy(answer.value))
      Object.assign(fields, said)
      filled.value = filledFields.filter((field) => field in said || filled.value.includes(field))
    }
  }

  return { filled, read }
}

function fieldsSaidBy(described: SavedPage | DocumentProperties): Partial<SourceFields> {
  if (!('captured' in described)) return fieldsOfDocument(described)
  const { captured } = described
  return fieldsOfPage(described, captured === null ? '' : localDay(new Date(captured)))
}
