import { useI18n } from 'vue-i18n'
import type { CommandId } from '../../shared/commands/commands.ts'
import { useCommandStore } from './command-store.ts'

/** What a command is called now: with the number of what it acts on, where it says so. */
export function useCommandName(): (id: CommandId) => string {
  const { t } = useI18n()
  const commands = useCommandStore()
  return (id) => {
    const key = `commands.${id}`
    const count = commands.countOf(id)
    return count === null ? t(key) : t(`${key}-counted`, count)
  }
}
