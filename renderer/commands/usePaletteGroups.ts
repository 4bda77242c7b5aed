import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { foldLetters } from '../../shared/fold-letters.ts'
import type { CommandId } from '../../shared/commands/commands.ts'
import type { RecentProject } from '../../shared/ipc/opened-project.ts'
import { useAppStore } from '../app-store.ts'
import { useDates } from '../composables/useDates.ts'
import { useCommandStore } from './command-store.ts'
import { orderCommands, type KnownCommand } from './palette-order.ts'
import { useCommandName } from './useCommandName.ts'

/** One row of the palette. */
export interface PaletteEntry {
  readonly key: string
  readonly name: string
  /** Whose key stands beside the name; `null` for what is no command. */
  readonly command: CommandId | null
  /** What tells it from another of the same name. */
  readonly detail: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly entries: readonly PaletteEntry[]
}

/** What the palette offers for what is typed: commands, and on Home the projects that one can go on with. */
export function usePaletteGroups(
  query: Readonly<Ref<string>>,
): ComputedRef<readonly PaletteGroup[]> {
  const { t } = useI18n()
  const app = useAppStore()
  const store = useCommandStore()
  const nameOf = useCommandName()
  const { formatDate } = useDates()

  const commandEntry = ({ id }: KnownCommand): PaletteEntry => ({
    key: id,
    name: nameOf(id),
    command: id,
    detail: '',
    run: () => store.choose(id),
  })
  const projectEntry = ({ id, title, changedAt }: RecentProject): PaletteEntry => ({
    key: id,
    name: title,
    command: null,
    detail: formatDate(new Date(changedAt), { dateStyle: 'medium' }),
    run: () => void app.openRecent(id),
  })

  return computed(() => {
    const words = foldLetters(query.value).split(/\s+/).filter(Boolean)
    const offered = store.available.filter(({ id }) => id !== 'palette.show')
    const { last, here, elsewhere } = orderCommands(offered, app.screen, store.usedLast)
    const recent = app.screen === 'home' ? app.recent : []
    return [
      { title: t('palette.groups.last'), entries: last.map(commandEntry) },
      { title: t('palette.groups.here'), entries: here.map(commandEntry) },
      { title: t('home.recent'), entries: recent.map(projectEntry) },
      { title: t('palette.groups.elsewhere'), entries: elsewhere.map(commandEntry) },
    ]
      .map(({ title, entries }) => ({
        title,
        entries: entries.filter(({ name }) =>
          words.every((word) => foldLetters(name).includes(word)),
        ),
      }))
      .filter(({ entries }) => entries.length > 0)
  })
}
