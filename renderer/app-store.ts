import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import type { AppError, Result } from '../shared/ipc/app-error.ts'
import type { AppStart } from '../shared/ipc/contract.ts'
import type {
  MergeOutcome,
  OpenedProject,
  RecentProject,
  SavedCopy,
} from '../shared/ipc/opened-project.ts'
import type { Settings } from '../shared/ipc/settings.ts'
import type { Language } from '../shared/project/records.ts'
import { api } from './api.ts'
import { speak } from './i18n.ts'
import { useProjectStore } from './project/project-store.ts'
import { useUnsentStore } from './unsent/unsent-store.ts'

export type Screen =
  'home' | 'import' | 'review' | 'sources' | 'drafts' | 'report' | 'history' | 'settings' | 'keys'

/** Between which and the project, or an article that is looked at, one goes to and fro. */
export const screensBeside: ReadonlySet<Screen> = new Set(['import', 'settings', 'keys'])

/** What the app as a whole knows: who works with it, how it looks, and which screen is shown. */
export const useAppStore = defineStore('app', () => {
  const project = useProjectStore()
  const unsent = useUnsentStore()
  /** The events of a project that was open then are not kept with it: they take as much room as the project itself. */
  const started = shallowRef<Omit<AppStart, 'opened'> | null>(null)
  const settings = shallowRef<Settings | null>(null)
  const recent = shallowRef<readonly RecentProject[]>([])
  /** What was opened since the start is not among the recent projects as long as it is open. */
  const hasOpened = ref(false)
  /** Whether there is nothing to come back for. */
  const isNew = computed(() => recent.value.length === 0 && !hasOpened.value)
  const screen = ref<Screen>('home')
  /** Where Settings and Keys go back to. */
  const previousScreen = ref<Screen>('home')
  /** What went wrong last, to be told where the person is. */
  const failure = shallowRef<AppError | null>(null)
  const busy = ref(false)

  const language = computed<Language>(() => {
    const chosen = settings.value?.language ?? 'system'
    return chosen === 'system' ? (started.value?.systemLanguage ?? 'en') : chosen
  })

  async function start(): Promise<void> {
    const answer = await api.call('app.start')
    if (!answer.ok) {
      failure.value = answer.error
      return
    }
    const { opened, ...rest } = answer.value
    started.value = rest
    settings.value = rest.settings
    recent.value = rest.recent
    watchEffect(() => speak(language.value))
    followTheme(() => settings.value?.theme ?? 'system')
    api.on('project:opened', show)
    api.on('project:merged', (outcome) => (merged.value = outcome))
    api.on('project:appended', (arrival) => project.receive(arrival))
    api.on('project:open-failed', (error) => (failure.value = error))
    if (opened) show(opened)
  }

  async function saveSettings(changes: Partial<Settings>): Promise<void> {
    if (!settings.value) return
    settings.value = { ...settings.value, ...changes }
    project.author = settings.value.person
    const answer = await api.call('settings.save', settings.value)
    if (!answer.ok) failure.value = answer.error
  }

  /** Does one thing at a time that takes a while: what is asked for meanwhile is passed over. */
  async function whileBusy(run: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = null
    try {
      await run()
    } finally {
      busy.value = false
    }
  }

  /** Opens what a call to main yields; `null` means that the person changed their mind. */
  function open(call: () => Promise<Result<OpenedProject | null>>): Promise<void> {
    return whileBusy(async () => {
      const answer = await call()
      if (!answer.ok) tell(answer.error)
      else if (answer.value) show(answer.value)
    })
  }

  const openRecent = (id: string): Promise<void> => open(() => api.call('projects.openRecent', id))

  /** Who has just cancelled something knows it. */
  function tell(error: AppError): void {
    if (error.code !== 'cancelled') failure.value = error
  }

  function show(opened: OpenedProject): void {
    if (!settings.value) return
    hasOpened.value = true
    failure.value = null
    copy.value = null
    merged.value = null
    if (!project.shows(opened)) {
      project.open(opened, settings.value.person)
      unsent.open(opened.unsent)
    }
    goTo('review')
  }

  async function closeProject(): Promise<void> {
    const answer = await api.call('projects.close')
    if (!answer.ok) {
      tell(answer.error)
      return
    }
    project.close()
    unsent.clear()
    // An article may have been taken up while the project was being closed.
    if (!screensBeside.has(screen.value)) screen.value = 'home'
    await refreshRecent()
  }

  /** The copy that was saved last, to be told; `null` as long as there is nothing to tell. */
  const copy = shallowRef<SavedCopy | null>(null)

  /** The package that was taken in last, to be told. */
  const merged = shallowRef<MergeOutcome | null>(null)

  async function saveCopy(): Promise<void> {
    const answer = await api.call('projects.saveCopy')
    if (!answer.ok) tell(answer.error)
    else copy.value = answer.value
  }

  async function refreshRecent(): Promise<void> {
    const answer = await api.call('projects.listRecent')
    if (answer.ok) recent.value = answer.value
  }

  async function forget(id: string): Promise<void> {
    const answer = await api.call('projects.forgetRecent', id)
    if (answer.ok) recent.value = answer.value
  }

  function goTo(next: Screen): void {
    if (next === screen.value) return
    if (screen.value !== 'settings' && screen.value !== 'keys') previousScreen.value = screen.value
    screen.value = next
  }

  function goBack(): void {
    goTo(project.isOpen || previousScreen.value === 'import' ? previousScreen.value : 'home')
  }

  return {
    started,
    settings,
    recent,
    isNew,
    screen,
    failure,
    busy,
    language,
    start,
    saveSettings,
    whileBusy,
    open,
    openRecent,
    tell,
    show,
    closeProject,
    copy,
    merged,
    saveCopy,
    forget,
    goTo,
    goBack,
  }
})

/** Sets `data-theme` on the page, also when the system's choice changes. */
function followTheme(chosen: () => Settings['theme']): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = ref(dark.matches)
  dark.addEventListener('change', ({ matches }) => (systemIsDark.value = matches))
  watchEffect(() => {
    const theme = chosen() === 'system' ? (systemIsDark.value ? 'dark' : 'light') : chosen()
    document.documentElement.dataset['theme'] = theme
  })
}
