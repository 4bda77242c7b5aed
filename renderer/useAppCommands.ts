import type { ImportPurpose } from '../shared/ipc/article-preview.ts'
import { api } from './api.ts'
import { useAppStore } from './app-store.ts'
import { useCommands } from './commands/command-store.ts'
import { useFileStatesStore } from './files/file-states-store.ts'
import { useMoments } from './history/useMoments.ts'
import { useImportStore } from './import/import-store.ts'
import { useProjectStore } from './project/project-store.ts'
import { useReportStore } from './report/report-store.ts'
import { useReviewStore } from './review/review-store.ts'
import { useSourceImport } from './sources/source-import.ts'

/** What of the app is shown over its screens. */
export interface AppParts {
  readonly showPalette: () => void
  readonly showAbout: () => void
  /** Asks for a text that is pasted. */
  readonly paste: (purpose: ImportPurpose) => void
}

/** What the keys, the menu, the palette and the buttons do on any screen, and when they can. */
export function useAppCommands(parts: AppParts): void {
  const app = useAppStore()
  const article = useImportStore()
  const project = useProjectStore()
  const review = useReviewStore()
  const report = useReportStore()
  const files = useFileStatesStore()
  const moments = useMoments()
  const sourceImport = useSourceImport()

  /** Whether it is the project that one works on: an article that is looked at stands before it. */
  const isOpen = (): boolean => project.isOpen && !article.isShown
  const canImportDraft = (): boolean => isOpen() && article.canBeDraft

  function exportReport(): void {
    app.goTo('report')
    report.isChoosing = true
  }

  useCommands({
    'article.open': () => void article.choose(),
    'article.paste': () => parts.paste('project'),
    'draft.import': { run: () => void article.choose('draft'), isEnabled: canImportDraft },
    'draft.paste': { run: () => parts.paste('draft'), isEnabled: canImportDraft },
    'project.open': () => void app.open(() => api.call('projects.choose')),
    'project.close': { run: () => void app.closeProject(), isEnabled: isOpen },
    'project.saveCopy': { run: () => void app.saveCopy(), isEnabled: isOpen },
    'project.mergePackage': {
      run: () => void article.mergePackage(),
      isEnabled: () => isOpen() && project.canWrite,
    },
    'project.showInFolder': {
      run: () => void api.call('projects.showInFolder'),
      isEnabled: isOpen,
    },
    'report.show': { run: () => app.goTo('report'), isEnabled: isOpen },
    'report.export': { run: exportReport, isEnabled: () => isOpen() && project.viewing === null },
    'review.show': { run: () => app.goTo('review'), isEnabled: isOpen },
    'drafts.show': {
      run: () => app.goTo('drafts'),
      isEnabled: () => isOpen() && project.hasSeveralDrafts,
    },
    'sources.show': { run: () => app.goTo('sources'), isEnabled: isOpen },
    'sources.import': {
      run: () => {
        app.goTo('sources')
        void sourceImport.choose()
      },
      isEnabled: () => isOpen() && project.canWrite,
    },
    'moment.leave': {
      run: moments.leave,
      isEnabled: () => isOpen() && project.viewing !== null,
    },
    'files.check': { run: () => files.checkAll(), isEnabled: isOpen },
    'history.show': { run: () => app.goTo('history'), isEnabled: isOpen },
    'settings.show': () => app.goTo('settings'),
    'keys.show': () => app.goTo('keys'),
    'about.show': parts.showAbout,
    'palette.show': parts.showPalette,
    'edit.undo': {
      run: () => review.selectChanged(project.undoLast()),
      isEnabled: () => isOpen() && project.undoable !== null && project.canWrite,
    },
    'edit.redo': {
      run: () => review.selectChanged(project.redoLast()),
      isEnabled: () => isOpen() && project.redoable !== null && project.canWrite,
    },
  })
}
