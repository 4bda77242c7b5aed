import type {
  DroppedMethodName,
  DroppedOutputOf,
  InputOf,
  MethodName,
  OutputOf,
  droppedContract,
} from '../../shared/ipc/contract.ts'
import type { z } from 'zod'

type Answer<Output> = Output | Promise<Output>

/** One handler for each method of the contract: one that is missing does not compile. */
export type Handlers = {
  readonly [Name in MethodName]: (input: InputOf<Name>) => Answer<OutputOf<Name>>
}

export type DroppedInputOf<Name extends DroppedMethodName> = z.infer<
  (typeof droppedContract)[Name]['input']
>

/** The same for the methods that take dropped files, with their paths. */
export type DroppedHandlers = {
  readonly [Name in DroppedMethodName]: (
    input: DroppedInputOf<Name>,
  ) => Answer<DroppedOutputOf<Name>>
}
