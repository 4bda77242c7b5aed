import { useHistoryStore } from './history/history-store.ts'
import { useTriageStore } from './drafts/triage-store.ts'
import { useSourceDialog } from './evidence/source-dialog.ts'
import { useFileStatesStore } from './files/file-states-store.ts'
import { usePastedTextStore } from './home/pasted-text-store.ts'
import { useImportStore } from './import/import-store.ts'
import { useArrivalStore } from './people/arrival-store.ts'
import { useCommentStore } from './people/comment-store.ts'
import { usePreviewDialog } from './preview/preview-dialog.ts'
import { useReviewStore } from './review/review-store.ts'
import { useSourceImport } from './sources/source-import.ts'
import { useSourcesStore } from './sources/sources-store.ts'
import { useUnsentStore } from './unsent/unsent-store.ts'
import { useAppStore } from './app-store.ts'

/** Those that watch something. */
const stores = [
  useAppStore,
  useArrivalStore,
  useCommentStore,
  useFileStatesStore,
  useHistoryStore,
  useImportStore,
  usePastedTextStore,
  usePreviewDialog,
  useReviewStore,
  useSourceDialog,
  useSourceImport,
  useSourcesStore,
  useTriageStore,
  useUnsentStore,
]

/**
 * Makes the stores while there is no component: what a store watches holds on to the component that was the first to
 * use it, with the screen around it and the article in that, for as long as the app runs.
 */
export function makeStores(): void {
  for (const useStore of stores) useStore()
}
