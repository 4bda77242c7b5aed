import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { answerCall } from '../../electron/ipc/answer-call.ts'
import { AppFailure, type AppError, type Result } from '../../shared/ipc/app-error.ts'
import { contract, type MethodName } from '../../shared/ipc/contract.ts'
import type { Language } from '../../shared/project/records.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { broken, sound, type Verdict } from './door.ts'

const Locale = z.looseObject({
  errors: z.record(z.string(), z.string()),
  notices: z.record(z.string(), z.string()),
})

const locales = new Map(
  languages.map((language: Language) => {
    const file = join(import.meta.dirname, `../../renderer/locales/${language}.json`)
    return [language, Locale.parse(JSON.parse(readFileSync(file, 'utf8')))] as const
  }),
)

/** What is wrong with what a person is told of an error: `null` if each language has a sentence for it. */
export function sentenceFault(error: AppError): string | null {
  return faultOf('errors', error.code, error)
}

/** The same of what is told while a project opens. */
export function noticeFault(notice: { readonly kind: string }): string | null {
  return faultOf('notices', notice.kind, notice)
}

/**
 * Judges what a person is told when something has failed: one that nobody has foreseen is wrong in itself.
 *
 * @param difference what the failure has changed, if anything
 * @throws what is no failure that a person is told of
 */
export function judgeFailure(error: unknown, difference: string | null = null): Verdict {
  if (!(error instanceof AppFailure)) throw error
  const { code } = error.error
  if (error.error.code === 'unexpected') return broken(`unexpected: ${error.error.detail}`)
  const fault = sentenceFault(error.error) ?? difference
  return fault === null ? sound(code) : broken(`told as ${code}: ${fault}`)
}

function faultOf(part: 'errors' | 'notices', name: string, slots: object): string | null {
  for (const [language, locale] of locales) {
    const sentence = locale[part][name]
    if (sentence === undefined) return `no sentence for ${part}.${name} in ${language}`
    const needed = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot)
    const missing = needed.find((slot) => slot !== 'count' && !Object.hasOwn(slots, slot))
    if (missing !== undefined) return `nothing for {${missing}} of ${part}.${name} in ${language}`
  }
  return null
}

/** Sends something to a method that does nothing, and looks at how it is refused. */
export async function refusalOf(
  method: MethodName,
  input: unknown,
): Promise<{ readonly isRefused: boolean; readonly problem: string | null }> {
  const { [method]: asked } = contract
  const result: Result<unknown> = await answerCall({ [method]: asked }, { [method]: () => null }, [
    method,
    input,
  ])
  if (result.ok) return { isRefused: false, problem: null }
  const { error } = result
  const problem = error.code === 'invalid-input' ? sentenceFault(error) : `refused as ${error.code}`
  return { isRefused: true, problem }
}
