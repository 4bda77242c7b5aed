import type { Language } from '../../shared/project/records.ts'

/**
 * What a language is called in that of the app, where a source names it by its code (BCP 47), as lists of sources do.
 * What is no code stays as it was typed.
 */
export function languageName(typed: string, app: Language): string {
  try {
    return new Intl.DisplayNames(app, { type: 'language', fallback: 'none' }).of(typed) ?? typed
  } catch {
    return typed
  }
}
