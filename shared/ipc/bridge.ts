import type { Result } from './app-error.ts'
import type { AppEventName, AppEvents } from './app-events.ts'
import type {
  DroppedMethodName,
  DroppedOutputOf,
  InputOf,
  MethodName,
  OutputOf,
} from './contract.ts'

/** What the preload puts at `window.claimdesk`. `DroppedFile` is the page's `File`: here is no DOM. */
export interface Bridge<DroppedFile = unknown> {
  call<Name extends MethodName>(
    name: Name,
    ...input: undefined extends InputOf<Name> ? [] : [InputOf<Name>]
  ): Promise<Result<OutputOf<Name>>>

  /** Hands over dropped files; their paths are read in the preload and stay there. */
  callWithFiles<Name extends DroppedMethodName>(
    name: Name,
    token: string,
    files: readonly DroppedFile[],
  ): Promise<Result<DroppedOutputOf<Name>>>

  /** @returns a function that ends the subscription */
  on<Name extends AppEventName>(name: Name, listener: (event: AppEvents[Name]) => void): () => void
}
