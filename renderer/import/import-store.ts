import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { isLikelyDraft } from '../../shared/drafts/likely-draft.ts'
import type { TextEncoding } from '../../shared/article/encoding/text-encodings.ts'
import { succeed, type AppError, type Result } from '../../shared/ipc/app-error.ts'
import type {
  ArticleDetails,
  ArticlePreview,
  EncodingCandidate,
  ImportPurpose,
  KeptArticle,
  OpenOutcome,
  PastedArticle,
  ReadingProgress,
} from '../../shared/ipc/article-preview.ts'
import { api } from '../api.ts'
import { useDraftImport } from '../drafts/draft-import.ts'
import { screensBeside, useAppStore, type Screen } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { amend, detailsOf, toRecord } from './article-details.ts'
import { useKeptArticlesStore } from './kept-articles-store.ts'

/** An article on its way in: being read, or looked at before anything is made of it. */
export const useImportStore = defineStore('import', () => {
  const app = useAppStore()
  const project = useProjectStore()
  const draftImport = useDraftImport()
  const kept = useKeptArticlesStore()
  const preview = shallowRef<ArticlePreview | null>(null)
  /** As the person has mended them. */
  const details = ref<ArticleDetails>(detailsOf(null))
  /** A date that is typed is a whole day once it can be read; without one there is nothing to read. */
  const isDateRead = computed(() => /^(?:\d{4}-\d{2}-\d{2})?$/.test(details.value.date ?? ''))
  /** Whether one wanted to go on with a date that cannot be read. */
  const isDateAsked = ref(false)
  /** In the order of the first reading: what one chooses among does not move. */
  const candidates = shallowRef<readonly EncodingCandidate[]>([])
  /** Whether the app leaves it to the person to choose: of the first reading too. */
  const isEncodingSure = ref(true)
  const encoding = ref<TextEncoding | null>(null)
  const progress = shallowRef<ReadingProgress | null>(null)
  /** What went wrong with the article that is shown. */
  const failure = shallowRef<AppError | null>(null)
  const purpose = ref<ImportPurpose>('project')
  /** Whether nobody has said yet which it is for: of a file that was dropped on an open project. */
  const isPurposeAsked = ref(false)
  const canBeDraft = computed(() => project.isOpen && project.canWrite && project.draft !== null)
  /** How many articles were shown: another number is another article. */
  const taken = ref(0)
  const isShown = computed(() => preview.value !== null)
  let readingAgain: string | null = null

  function start(): void {
    api.on('articles:progress', (reported) => {
      if (reported.token !== readingAgain) progress.value = reported
    })
    api.on('article:previewed', (read) => take(read))
    api.on('project:open-failed', () => (progress.value = null))
    api.on('project:opened', () => (progress.value = null))
    watch(() => app.screen, leaveWith)
    watch([details, purpose], keepOnThisComputer, { deep: true })
    watch(() => project.isOpen, neverADraftOfNothing)
    if (app.started?.previewed) take(app.started.previewed)
  }

  /** Reads what a call to main yields; nothing happens while another is under way. */
  function read(
    call: (token: string) => Promise<Result<OpenOutcome | null>>,
    wanted?: ImportPurpose,
  ): Promise<void> {
    return app.whileBusy(async () => {
      const answer = await call(crypto.randomUUID())
      progress.value = null
      if (!answer.ok) app.tell(answer.error)
      else if (answer.value?.kind === 'preview') take(answer.value.preview, wanted)
      else if (answer.value?.kind === 'merged') app.merged = answer.value.outcome
      else if (answer.value) app.show(answer.value.project)
    })
  }

  const choose = (wanted: ImportPurpose = 'project'): Promise<void> =>
    read(
      (token) => api.call(wanted === 'draft' ? 'drafts.choose' : 'articles.choose', token),
      wanted,
    )
  /** @returns whether it is looked at now, and kept as that */
  async function paste(pasted: PastedArticle, wanted: ImportPurpose = 'project'): Promise<boolean> {
    const before = taken.value
    await read((token) => api.call('articles.paste', { token, ...pasted }), wanted)
    if (taken.value === before) return false
    await kept.flush()
    return true
  }
  /** Takes a colleague's package into the project that is open. */
  const mergePackage = (): Promise<void> =>
    read(async (token) => {
      const answer = await api.call('projects.mergePackage', token)
      if (!answer.ok) return answer
      return succeed(answer.value && { kind: 'merged', outcome: answer.value })
    })
  const drop = (file: File): Promise<void> =>
    read((token) => api.callWithFiles('articles.openDropped', token, [file]))

  function cancelReading(): void {
    if (progress.value) void api.call('articles.cancelReading', progress.value.token)
  }

  /** @param wanted what it was asked for as, if that was said */
  function take(read: ArticlePreview, wanted?: ImportPurpose): void {
    progress.value = null
    app.failure = null
    failure.value = null
    endReadingAgain()
    preview.value = read
    details.value = detailsOf(read)
    candidates.value = read.encoding?.candidates ?? []
    isEncodingSure.value = read.encoding?.isSure ?? true
    encoding.value = read.encoding?.chosen ?? null
    isDateAsked.value = false
    isPurposeAsked.value = wanted === undefined && canBeDraft.value
    purpose.value = canBeDraft.value ? (wanted ?? likelyPurpose(read)) : 'project'
    draftImport.cancel()
    taken.value += 1
    kept.begin()
    keepOnThisComputer()
    app.goTo('import')
  }

  function keepOnThisComputer(): void {
    if (preview.value) kept.keep(preview.value.id, details.value, purpose.value)
  }

  /** Goes on with an article that was looked at when the app was closed. */
  function resume({ id, project: of }: KeptArticle): Promise<void> {
    return app.whileBusy(async () => {
      const answer = await api.call('articles.resume', { token: crypto.randomUUID(), id })
      progress.value = null
      if (!answer.ok) {
        app.tell(answer.error)
        return
      }
      take(answer.value.preview, of === null ? 'project' : 'draft')
      details.value = { ...answer.value.details }
    })
  }

  /** What it is taken for until the person says otherwise. */
  function likelyPurpose(read: ArticlePreview): ImportPurpose {
    const { draft } = project
    return draft && isLikelyDraft(draft, read) ? 'draft' : 'project'
  }

  /** An article may be taken up while the project is being closed that it would be a draft of. */
  function neverADraftOfNothing(isOpen: boolean): void {
    if (!isOpen) purpose.value = 'project'
  }

  /** Shows the article as it reads in another encoding; of two choices the later counts. */
  async function readAgainAs(chosen: TextEncoding): Promise<void> {
    if (!preview.value) return
    endReadingAgain()
    const token = crypto.randomUUID()
    readingAgain = token
    encoding.value = chosen
    failure.value = null
    const answer = await api.call('articles.readAgainAs', {
      token,
      preview: preview.value.id,
      encoding: chosen,
    })
    if (readingAgain !== token) return
    readingAgain = null
    if (answer.ok) {
      details.value = amend(details.value, detailsOf(preview.value), detailsOf(answer.value))
      preview.value = answer.value
      draftImport.cancel()
    } else {
      failure.value = answer.error
      encoding.value = preview.value.encoding?.chosen ?? null
    }
  }

  /** What is still read in another encoding is of no use any more. */
  function endReadingAgain(): void {
    if (readingAgain !== null) void api.call('articles.cancelReading', readingAgain)
    readingAgain = null
  }

  /** Goes on with the article as it is shown. */
  async function confirm(): Promise<void> {
    isDateAsked.value = !isDateRead.value
    if (isDateAsked.value || !preview.value) return
    return purpose.value === 'draft' ? compare(preview.value) : create(preview.value)
  }

  /** Makes it the current draft of the open project. */
  async function compare({ id }: ArticlePreview): Promise<void> {
    failure.value = null
    const outcome = await draftImport.add(id, toRecord(details.value))
    if (outcome.kind === 'failed') failure.value = outcome.error
    else if (outcome.kind === 'added') app.goTo('drafts')
  }

  /** Makes a project of the article, which is opened. */
  function create({ id }: ArticlePreview): Promise<void> {
    return app.whileBusy(async () => {
      failure.value = null
      const answer = await api.call('articles.create', {
        preview: id,
        details: toRecord(details.value),
      })
      if (!answer.ok) {
        failure.value = answer.error
        return
      }
      preview.value = null
      kept.begin()
      app.show(answer.value)
    })
  }

  function discard(): void {
    draftImport.cancel()
    app.goTo(project.isOpen ? 'review' : 'home')
  }

  /** Whoever opens something else has done with the article that was looked at. */
  function leaveWith(screen: Screen): void {
    if (!preview.value || screensBeside.has(screen)) return
    const { id } = preview.value
    preview.value = null
    endReadingAgain()
    draftImport.cancel()
    kept.begin()
    void api.call('articles.discard', id).then(kept.refresh)
  }

  return {
    preview,
    details,
    isDateRead,
    isDateAsked,
    candidates,
    isEncodingSure,
    encoding,
    progress,
    failure,
    purpose,
    isPurposeAsked,
    canBeDraft,
    taken,
    isShown,
    start,
    choose,
    paste,
    drop,
    mergePackage,
    resume,
    cancelReading,
    readAgainAs,
    confirm,
    discard,
  }
})
