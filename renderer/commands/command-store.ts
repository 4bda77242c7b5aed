import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReactive, shallowRef } from 'vue'
import { commands, isSingleKey, type CommandId } from '../../shared/commands/commands.ts'
import { useAppStore } from '../app-store.ts'
import { keyOf } from './key-names.ts'

export interface CommandHandler {
  readonly run: () => void
  /** How many things it would act on, where its name says so. */
  readonly count?: () => number
  /** Whether it makes sense now; always, if left out. */
  readonly isEnabled?: () => boolean
}

export type CommandHandlers = Partial<Record<CommandId, CommandHandler | (() => void)>>

/** What each command does now. A screen brings its handlers when it appears and takes them along. */
export const useCommandStore = defineStore('commands', () => {
  const app = useAppStore()
  const handlers = shallowReactive(new Map<CommandId, CommandHandler>())

  /** What was chosen in the palette since the start, the latest first. */
  const usedLast = shallowRef<readonly CommandId[]>([])

  const available = computed(() => commands.filter(({ id }) => isAvailable(id)))

  function isAvailable(id: CommandId): boolean {
    const handler = handlers.get(id)
    return handler !== undefined && (handler.isEnabled?.() ?? true)
  }

  /** How many things a command would act on; `null` where that is not said. */
  function countOf(id: CommandId): number | null {
    return isAvailable(id) ? (handlers.get(id)?.count?.() ?? null) : null
  }

  /** @returns whether there was something to do */
  function run(id: CommandId): boolean {
    if (!isAvailable(id)) return false
    handlers.get(id)?.run()
    return true
  }

  /** Runs what was chosen by its name, and keeps it in mind. */
  function choose(id: CommandId): void {
    usedLast.value = [id, ...usedLast.value.filter((other) => other !== id)]
    run(id)
  }

  /** Acts on a key unless it belongs to the person's typing or to a control. */
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const key = keyOf(event)
    if (isSingleKey(key) && (!app.settings?.singleKeys || belongsToControl(event, key))) return
    if (isTextEditing(key) && isTyping(event.target)) return
    if (isDialogOpen()) return
    const command = commands.find(({ id, keys }) => hasKey(keys, key) && isAvailable(id))
    if (command && run(command.id)) event.preventDefault()
  }

  return { handlers, available, usedLast, isAvailable, countOf, run, choose, onKey }
})

function hasKey(keys: readonly string[], key: string): boolean {
  return keys.includes(key)
}

/**
 * A dialog has the keyboard and the menu to itself. It stands beside the app, in which nothing is looked for: a long
 * article would be gone through at each key.
 */
export function isDialogOpen(): boolean {
  return [...document.body.children].some(
    (child) => child.id !== 'app' && (child.matches(DIALOG) || child.querySelector(DIALOG)),
  )
}

const DIALOG = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** In a text field these belong to the text. */
function isTextEditing(key: string): boolean {
  return ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'].includes(key)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  const notTyped = ['checkbox', 'radio', 'button', 'range', 'file', 'submit']
  return target instanceof HTMLInputElement && !notTyped.includes(target.type)
}

/** Typing always wins, and a focused control keeps the keys that work it. */
function belongsToControl({ target }: KeyboardEvent, key: string): boolean {
  if (isTyping(target) || !(target instanceof HTMLElement)) return isTyping(target)
  if (target instanceof HTMLSelectElement) return true
  if (key === 'Enter') return target.closest('button, a[href], summary, input') !== null
  return (
    key.startsWith('Arrow') &&
    target.closest(
      'input, [role="separator"], [role="radiogroup"], [role="toolbar"], [role="slider"]',
    ) !== null
  )
}

/** Offers a screen's commands as long as it is there. */
export function useCommands(offered: CommandHandlers): void {
  const store = useCommandStore()
  const entries = Object.entries(offered).map(
    // `Object.entries` forgets the keys' type; `CommandHandlers` guarantees it.
    ([id, handler]) =>
      [id as CommandId, typeof handler === 'function' ? { run: handler } : handler] as const,
  )
  for (const [id, handler] of entries) store.handlers.set(id, handler)
  onScopeDispose(() => {
    for (const [id, handler] of entries) {
      if (store.handlers.get(id) === handler) store.handlers.delete(id)
    }
  })
}
