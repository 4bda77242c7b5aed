import { describe, expect, it } from 'vitest'
import { checklistItems } from '../../shared/claims/checklist.ts'
import { reasons } from '../../shared/claims/suggestion.ts'
import { commands } from '../../shared/commands/commands.ts'
import {
  claimKinds,
  cslTypes,
  locatorLabels,
  exportKinds,
  placementOutcomes,
  requestKinds,
  roles,
  stances,
  themes,
  verdicts,
  reviewFilters,
} from '../../shared/project/vocabulary.ts'
import type { OpeningNotice } from '../../shared/ipc/opened-project.ts'
import { Recovery } from '../../shared/project/records.ts'
import { changeKinds } from '../../shared/history/history-entries.ts'
import { fieldNames } from '../../shared/history/recorded-fields.ts'
import { exportGroups } from '../../shared/report/export-kinds.ts'
import { presetNames } from '../../shared/report/export-presets.ts'
import claimWordsEn from '../../shared/claims/locales/en.json'
import claimWordsFr from '../../shared/claims/locales/fr.json'
import commandNamesEn from '../../shared/commands/locales/en.json'
import commandNamesFr from '../../shared/commands/locales/fr.json'
import en from './en.json'
import fr from './fr.json'

/** What else is told of a project that was opened; `satisfies` has none missing. */
const openingNotices = Object.keys({
  'unread-journal': true,
  'newer-format': true,
  'read-only': true,
} satisfies Record<Exclude<OpeningNotice['kind'], Recovery['kind']>, true>)

const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

interface Messages {
  readonly [key: string]: string | Messages
}

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const english = flatten({ ...en, ...claimWordsEn, ...commandNamesEn })
const french = flatten({ ...fr, ...claimWordsFr, ...commandNamesFr })
const slots = (message = ''): string[] => [...new Set(message.match(/\{\w+\}/g))].sort()

describe('the words of the interface', () => {
  it('are the same in French and English', () => {
    expect([...french.keys()]).toEqual([...english.keys()])
  })

  it('have the same slots in both languages', () => {
    for (const [key, message] of english)
      expect(slots(french.get(key)), key).toEqual(slots(message))
  })

  it('are there for every key that the interface names', () => {
    const named = Object.entries(sources)
      .filter(([file]) => !file.endsWith('.test.ts'))
      .flatMap(([, source]) => [...source.matchAll(/\b(?:t|announce)\(\s*'([\w.-]+)'/g)])
      .map(([, key]) => key ?? '')
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((key) => !english.has(key))).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['kinds', claimKinds],
    ['reasons', reasons],
    ['checklist', checklistItems],
    ['marks', [...verdicts, 'suggested']],
    ['stances', stances],
    ['roles', roles],
    ['sourceTypes', cslTypes],
    ['locatorLabels', locatorLabels],
    ['evidence.locator', locatorLabels],
    ['themes', themes],
    ['export.groups', exportGroups],
    ['export.presets', presetNames],
    ['exports', exportKinds.map((kind) => `${kind}.name`)],
    ['exports', exportKinds.map((kind) => `${kind}.forWhom`)],
    ['history.kinds', changeKinds],
    ['history.fields', fieldNames],
    ['history.outcomes', placementOutcomes],
    ['requests', requestKinds],
    ['filters', reviewFilters],
    ['review.empty', reviewFilters],
    ['notices', [...Recovery.options.map(({ shape }) => shape.kind.value), ...openingNotices]],
  ])('have one for each of %s', (prefix, values) => {
    expect(values.filter((value) => !english.has(`${prefix}.${value}`))).toEqual([])
  })

  it('name every command', () => {
    const missing = commands.filter(({ id }) => !english.has(`commands.${id}`))
    expect(missing).toEqual([])
  })

  it('keep to French typography', () => {
    for (const [key, message] of french) {
      expect(message, key).not.toMatch(/(?<![\u202f])[;!?»](?!\w)/)
      expect(message.replace(/https?:/g, ''), key).not.toMatch(/(?<!\u00a0):/)
      expect(message, key).not.toMatch(/«(?!\u202f)|'/)
    }
  })
})
