import { computed, reactive, ref, shallowRef } from 'vue'
import {
  emptyFields,
  fromCsl,
  isDateTyped,
  toCsl,
  type SourceFields,
} from '../../shared/project/csl/csl-fields.ts'
import type { Evidence } from '../../shared/project/records.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { Claim, Source } from '../../shared/project/model.ts'
import type { TypedSource } from '../../shared/ipc/unsent.ts'
import type { CslItem, FileReference } from '../../shared/project/sources.ts'
import type { PickedPassage } from '../preview/preview-dialog.ts'
import { DuplicateIndex } from '../../shared/sources/duplicates.ts'
import { titleOfFile } from '../../shared/sources/file-title.ts'
import { useProjectStore } from '../project/project-store.ts'
import { emptyEvidence, fromEvidence, toEvidence, type EvidenceForm } from './evidence-form.ts'
import { localDay } from './local-day.ts'
import type { SourceTask } from './source-dialog.ts'
import { typedOn } from './typed-on.ts'
import { useDescribedFiles, type EditedFields } from './useDescribedFiles.ts'

export type Problems = Partial<Record<'url' | 'title' | 'issued' | 'accessed' | 'chosen', string>>

/** The source dialog's fields, what is wrong with them, and the events they become. */
export function useSourceForm(task: SourceTask) {
  const project = useProjectStore()
  const edited = sourceOf(editedId(task))
  /**
   * What it has become since its fields were shown: somebody else may have changed it, joined it to the one that the
   * evidence cites now, or taken it away.
   */
  const editedNow = (): Source | null => sourceOf(evidenceNow()?.source ?? editedId(task))
  /** Whether a source is being described that is not there yet. */
  const isNew = edited === null

  const fields = reactive<EditedFields>(edited ? fromCsl(edited.csl) : startFields(task))
  /** What the app put into the fields by itself; a file that says it knows better. */
  const suggested = reactive({ ...(edited ? emptyFields : fields) })
  const evidence = ref<EvidenceForm>(
    task.task === 'edit' ? fromEvidence(task.evidence) : emptyEvidence(claimOf(task)),
  )
  const files = shallowRef<readonly FileReference[]>(
    task.task === 'add' ? task.files : (edited?.files ?? []),
  )
  /** Whether a new source is cited, or one of the project's again. */
  const origin = ref<'new' | 'known'>('new')
  /** The source to use again; empty as long as none is chosen. */
  const chosen = ref('')
  const submitted = ref(false)

  const pages = useDescribedFiles(fields, () => suggested)
  if (task.task === 'add') void pages.read(task.files)

  const known = computed(() => new DuplicateIndex(project.project?.sources.values() ?? []))
  /** The source that this one is the same as, and by what; the edited one itself does not count. */
  const same = computed(() =>
    isDescribing.value
      ? known.value.find({ csl: toCsl(fields), files: files.value }, editedNow())
      : null,
  )
  const reusable = computed(() =>
    task.task === 'add' ? [...(project.project?.sources.values() ?? [])] : [],
  )
  const isDescribing = computed(() => origin.value === 'new')
  const found = computed<Problems>(() => {
    if (isDescribing.value) return check(fields, files.value, edited?.csl)
    return sourceOf(chosen.value) ? {} : { chosen: 'source.problems.chosen' }
  })
  /** Nobody is told off before trying to save. */
  const problems = computed<Problems>(() => (submitted.value ? found.value : {}))

  function claimOf(task: SourceTask): Claim | undefined {
    return task.task === 'add' ? project.project?.claims.get(task.claim) : undefined
  }

  function sourceOf(id: string | null): Source | null {
    return project.project?.sources.get(id ?? '') ?? null
  }

  /** The evidence that is edited, as it is now. */
  function evidenceNow(): Evidence | null {
    if (task.task !== 'edit') return null
    const now = project.project?.claims.get(task.claim)?.evidence
    return now?.find(({ id }) => id === task.evidence.id) ?? task.evidence
  }

  /** Resolves when it is known what the files say of themselves. */
  async function addFiles(added: readonly FileReference[]): Promise<void> {
    const known = new Set(files.value.map(({ sha256 }) => sha256))
    files.value = [...files.value, ...added.filter(({ sha256 }) => !known.has(sha256))]
    if (fields.title === '' && added[0]) fields.title = suggested.title = titleOfFile(added[0].name)
    if (fields.url === '' && added.length > 0 && fields.type === 'webpage')
      fields.type = suggested.type = 'document'
    await pages.read(added)
  }

  function removeFile(sha256: string): void {
    files.value = files.value.filter((file) => file.sha256 !== sha256)
  }

  /** Words picked in one of the files; nothing is recorded before the dialog is. */
  function takePassage({ passage, locator }: PickedPassage): void {
    evidence.value = {
      ...evidence.value,
      passage,
      locatorLabel: locator.label,
      locatorValue: locator.value,
    }
  }

  /** All that the form holds. */
  const typed = computed<TypedSource>(() => ({
    chosen: isDescribing.value ? '' : chosen.value,
    fields: { ...fields },
    evidence: { ...evidence.value },
    files: [...files.value],
  }))

  /**
   * Fills the form with what it held before.
   *
   * @param begun what it had held before that was typed: only what differs from it was
   */
  function restore(before: TypedSource, begun?: TypedSource): void {
    if (begun) {
      Object.assign(fields, typedOn<SourceFields>({ ...fields }, begun.fields, before.fields))
      evidence.value = typedOn(evidence.value, begun.evidence, before.evidence)
      files.value = filesOn(files.value, begun.files, before.files)
      return
    }
    chosen.value = sourceOf(before.chosen) ? before.chosen : ''
    origin.value = chosen.value === '' ? 'new' : 'known'
    // It may have been made confidential since: what was typed before does not give it away.
    const confidential = fields.confidential || before.fields.confidential
    Object.assign(fields, before.fields, { confidential })
    evidence.value = { ...before.evidence }
    files.value = before.files
  }

  /**
   * @param id of what is recorded anew: the evidence, or a source by itself
   * @returns the source's id if it was recorded; if not, `problems` says why, or nothing can be recorded now
   */
  function save(id: string): string | null {
    submitted.value = true
    if (Object.keys(found.value).length > 0 || !project.canWrite) return null
    const added = task.task === 'describe' ? id : crypto.randomUUID()
    const source = (editedNow() ?? edited)?.id ?? (isDescribing.value ? added : chosen.value)
    project.record(...described(source), ...cited(source, id))
    return source
  }

  function described(source: string): readonly EventDraft[] {
    if (!isDescribing.value) return []
    const now = editedNow()
    if (!edited || !now) {
      const csl = toCsl(named(fields, files.value), edited?.csl)
      return [{ type: 'source.added', data: { source, csl, files: [...files.value] } }]
    }
    const kept = filesOn(now.files, edited.files, files.value)
    const typed = typedOn<SourceFields>(fromCsl(now.csl), fromCsl(edited.csl), fields)
    const csl = toCsl(named(typed, kept), now.csl)
    return [{ type: 'source.edited', data: { source, csl, files: kept } }]
  }

  function cited(source: string, added: string): readonly EventDraft[] {
    if (task.task === 'describe') return []
    const { claim } = task
    if (task.task === 'add') {
      const attached = toEvidence(added, source, evidence.value)
      return [{ type: 'evidence.attached', data: { claim, evidence: attached } }]
    }
    const { evidence: begun } = task
    const typed = typedOn(fromEvidence(evidenceNow() ?? begun), fromEvidence(begun), evidence.value)
    const changed = toEvidence(begun.id, source, typed)
    return [{ type: 'evidence.edited', data: { claim, evidence: changed } }]
  }

  return {
    fields,
    evidence,
    files,
    origin,
    chosen,
    reusable,
    isDescribing,
    isNew,
    same,
    problems,
    submitted,
    typed,
    restore,
    filled: pages.filled,
    addFiles,
    removeFile,
    takePassage,
    save,
  }
}

export type SourceForm = ReturnType<typeof useSourceForm>

/** What was attached to a source and taken off it, on the files that it has by now. @param begun those it had before */
function filesOn(
  now: readonly FileReference[],
  begun: readonly FileReference[],
  chosen: readonly FileReference[],
): FileReference[] {
  const has = (files: readonly FileReference[], { sha256 }: FileReference): boolean =>
    files.some((file) => file.sha256 === sha256)
  const left = now.filter((file) => has(chosen, file) || !has(begun, file))
  return [...left, ...chosen.filter((file) => !has(begun, file) && !has(now, file))]
}

function editedId(task: SourceTask): string | null {
  if (task.task === 'add') return null
  return task.task === 'edit' ? task.evidence.source : task.source
}

function startFields(task: SourceTask): SourceFields {
  const accessed = localDay(new Date())
  if (task.task !== 'add') return { ...emptyFields, accessed }
  const title = task.title || titleOfFile(task.files[0]?.name ?? '')
  return {
    ...emptyFields,
    accessed,
    url: task.url,
    title,
    type: task.files.length > 0 ? 'document' : 'webpage',
  }
}

/** A link without a title is called by its address. */
function named(fields: SourceFields, files: readonly FileReference[]): SourceFields {
  const title = fields.title.trim() || fields.url.trim() || titleOfFile(files[0]?.name ?? '')
  return { ...fields, title }
}

function check(fields: SourceFields, files: readonly FileReference[], known?: CslItem): Problems {
  const problems: Problems = {}
  const url = fields.url.trim()
  if (url !== '' && !isWebAddress(url)) problems.url = 'source.problems.url'
  if (url === '' && fields.title.trim() === '' && files.length === 0)
    problems.title = 'source.problems.nothing'
  for (const date of ['issued', 'accessed'] as const) {
    if (!isDateTyped(fields[date], known?.[date])) problems[date] = 'source.problems.date'
  }
  return problems
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
