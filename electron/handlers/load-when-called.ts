import { contract, droppedContract } from '../../shared/ipc/contract.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'

/** All handlers of the methods that begin with one word and a point. */
type Under<All, Word extends string> = Pick<All, Extract<keyof All, `${Word}.${string}`>>

/**
 * Handlers whose code the start does without: it is loaded when the first of them is called.
 *
 * @param word what the methods' names begin with
 * @param load called once, or again after it has failed
 */
export function handlersUnder<Word extends string>(
  word: Word,
  load: () => Promise<Under<Handlers, Word>>,
): Under<Handlers, Word> {
  // The names are those of the type: both are taken from the contract.
  return loadWhenCalled(Object.keys(contract), word, load) as Under<Handlers, Word>
}

/** The same of the methods that take dropped files. */
export function droppedHandlersUnder<Word extends string>(
  word: Word,
  load: () => Promise<Under<DroppedHandlers, Word>>,
): Under<DroppedHandlers, Word> {
  // As above.
  return loadWhenCalled(Object.keys(droppedContract), word, load) as Under<DroppedHandlers, Word>
}

type Loaded = Readonly<Record<string, (input: unknown) => unknown>>

function loadWhenCalled(names: readonly string[], word: string, load: () => Promise<unknown>) {
  let loading: Promise<Loaded> | null = null
  const loaded = async (): Promise<Loaded> => {
    // What is called is checked against the contract before.
    loading ??= load() as Promise<Loaded>
    try {
      return await loading
    } catch (error) {
      loading = null
      throw error
    }
  }
  const chosen = names.filter((name) => name.startsWith(`${word}.`))
  return Object.fromEntries(
    chosen.map((name) => [name, async (input: unknown) => (await loaded())[name]?.(input)]),
  )
}
