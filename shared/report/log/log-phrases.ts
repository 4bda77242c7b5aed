import type { Change } from '../../history/changes.ts'
import type { Part } from '../../history/recorded-fields.ts'
import { showDate } from '../../project/csl/typed-dates.ts'
import { checklistText, type Phrases } from '../phrases.ts'

/** What stands in a field, in the language of the report. */
export function partsText(parts: readonly Part[], phrases: Phrases): string {
  return parts.map((part) => partText(part, phrases)).join(', ')
}

function partText(part: Part, { t, answer }: Phrases): string {
  if (!('term' in part)) return part.text
  switch (part.term) {
    case 'verdict':
      return part.word === 'contested'
        ? answer({ verdict: 'pending', contested: true })
        : answer({ verdict: part.word, contested: false })
    case 'kind':
      return t(`kind.${part.word}`)
    case 'stance':
      return t(`stance.${part.word}`)
    case 'standing':
      return t(`standing.${part.word}`)
    case 'locator':
      return t(`locator.${part.word}`, { value: part.text })
    case 'recovery':
      return t(`logTable.recoveries.${part.word}`)
    case 'outcome':
      return t(`logTable.outcomes.${part.word}`)
    case 'request':
      return t(`requests.${part.word}`)
    case 'sourceType':
      return part.word
    case 'date':
      return showDate(part.date)
    case 'state':
      return t(`logTable.states.${part.word}`)
  }
}

/** A field's name, with which of several it is. A source's fields bear their names in CSL. */
export function fieldText({ field, item }: Pick<Change, 'field' | 'item'>, { t }: Phrases): string {
  const name = t(`logTable.fields.${field}`)
  if (item === null || item === '') return name
  const which = field === 'checklist' ? checklistText(item, t) : item
  return t('logTable.fieldOf', { field: name, item: which })
}
