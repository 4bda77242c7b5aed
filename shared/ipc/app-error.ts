/**
 * Why a call did not do what was asked. Electron loses an error's class on its way to the renderer, so
 * errors travel as data; the interface makes a sentence of each (`errors.<code>` in its locales).
 */
export type AppError =
  /** The message did not have the agreed shape; a fault of ours. `path` names the place. */
  | { readonly code: 'invalid-input'; readonly path: string }
  | { readonly code: 'not-found'; readonly name: string }
  /** It is there and cannot be read as what it should be; its bytes are untouched. */
  | { readonly code: 'corrupt'; readonly name: string }
  /** A file of the project is not any more what it was when it was attached. */
  | { readonly code: 'changed'; readonly name: string }
  /** The file that was chosen is not the one that was asked for. */
  | { readonly code: 'another-file'; readonly name: string }
  /** Made by a newer version; opens to read. */
  | { readonly code: 'too-new'; readonly name: string }
  | { readonly code: 'disk-full' }
  /** No permission to write there, or a read-only medium. */
  | { readonly code: 'read-only' }
  /** Another program has it open. */
  | { readonly code: 'locked'; readonly name: string }
  /** `limit` in bytes. */
  | { readonly code: 'too-large'; readonly name: string; readonly limit: number }
  | { readonly code: 'empty'; readonly name: string }
  /** Not a kind of document that can be read. */
  | { readonly code: 'unsupported'; readonly name: string }
  /** A file that is named like a package and that no project was packed in. */
  | { readonly code: 'not-a-package'; readonly name: string }
  /** A package of another project than the one that is open. */
  | { readonly code: 'another-project'; readonly name: string }
  /** Protected by a password. */
  | { readonly code: 'encrypted'; readonly name: string }
  /** Pictures of pages, without text. */
  | { readonly code: 'no-text-layer'; readonly name: string }
  /** It would take more time or memory to read than any article does: reading was given up. */
  | { readonly code: 'too-complex'; readonly name: string }
  /** A folder, a device or a link where a file was expected. */
  | { readonly code: 'not-a-file'; readonly name: string }
  /** Another article came under preview than the one that is meant. */
  | { readonly code: 'another-article' }
  /** Something was dropped, and the system handed nothing of it over. */
  | { readonly code: 'nothing-dropped' }
  | { readonly code: 'cancelled' }
  /** Anything else; `detail` is for a bug report. */
  | { readonly code: 'unexpected'; readonly detail: string }

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError }

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function fail(error: AppError): Result<never> {
  return { ok: false, error }
}

/** Carries an `AppError` through `throw`, inside one process. */
export class AppFailure extends Error {
  readonly error: AppError

  constructor(error: AppError, cause?: unknown) {
    super(error.code, { cause })
    this.name = 'AppFailure'
    this.error = error
  }
}
