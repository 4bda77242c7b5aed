import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { ExportChoice, ReportOptions } from '../../shared/ipc/exports.ts'
import type { Language } from '../../shared/project/records.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'

/** What the editor has chosen for the report; all but its language is remembered in the settings. */
export const useReportStore = defineStore('report', () => {
  const app = useAppStore()
  const project = useProjectStore()
  const chosenLanguage = ref<Language | null>(null)
  /** Whether the export dialog is open. */
  const isChoosing = ref(false)

  const language = computed<Language>({
    get: () => chosenLanguage.value ?? usualLanguage(),
    set: (chosen) => (chosenLanguage.value = chosen),
  })
  const choice = computed<ExportChoice>(
    () => app.settings?.exports ?? { kinds: [], article: true, checklist: true, presets: [] },
  )
  const options = computed<ReportOptions>(() => ({
    language: language.value,
    article: choice.value.article,
    checklist: choice.value.checklist,
  }))

  function usualLanguage(): Language {
    const chosen = app.settings?.reportLanguage ?? 'article'
    return chosen === 'article' ? (project.draft?.language ?? 'en') : chosen
  }

  /** Another project's report is in its own language. */
  function begin(): void {
    chosenLanguage.value = null
  }

  function choose(changes: Partial<ExportChoice>): void {
    void app.saveSettings({ exports: { ...choice.value, ...changes } })
  }

  return { language, choice, options, isChoosing, begin, choose }
})
