import { useI18n } from 'vue-i18n'
import type { Change } from '../../shared/history/changes.ts'
import type { Part } from '../../shared/history/recorded-fields.ts'
import { useDates } from '../composables/useDates.ts'

interface PartTexts {
  /** What stands in a field, in words. */
  readonly partsText: (parts: readonly Part[]) => string
  /** A field's name, with which of several it is. */
  readonly fieldName: (change: Pick<Change, 'field' | 'item'>) => string
}

/** What is recorded, in the words of the interface. */
export function usePartText(): PartTexts {
  const { t, ...messages } = useI18n()
  const { formatCslDate } = useDates()
  const hasMessage = (key: string): boolean => messages.te(key)

  function partText(part: Part): string {
    if (!('term' in part)) return part.text
    switch (part.term) {
      case 'verdict':
        return part.word === 'contested' ? t('review.contested') : t(`marks.${part.word}`)
      case 'kind':
        return t(`kinds.${part.word}`)
      case 'stance':
        return t(`stances.${part.word}`)
      case 'standing':
        return t(`evidence.standing.${part.word}`)
      case 'locator':
        return t(`evidence.locator.${part.word}`, { value: part.text })
      case 'outcome':
        return t(`history.outcomes.${part.word}`)
      case 'request':
        return t(`requests.${part.word}`)
      case 'recovery':
        return t(`history.recoveries.${part.word}`)
      case 'sourceType':
        return t(`sourceTypes.${part.word}`)
      case 'date':
        return formatCslDate(part.date)
      case 'state':
        return t(`history.states.${part.word}`)
    }
  }

  function fieldName({ field, item }: Pick<Change, 'field' | 'item'>): string {
    if (field === 'source') return sourceField(item ?? '')
    const name = t(`history.fields.${field}`)
    if (item === null || item === '') return name
    return t('history.fieldOf', {
      field: name,
      item: field === 'checklist' ? checklistItem(item) : item,
    })
  }

  /** As the form of a source calls it. */
  function sourceField(name: string): string {
    const key = hasMessage(`source.details.${name}`) ? `source.details.${name}` : `source.${name}`
    return name === 'confidential' ? t('source.isConfidential') : t(key)
  }

  /** One that a newer version has named is told by its id. */
  function checklistItem(item: string): string {
    return hasMessage(`checklist.${item}`) ? t(`checklist.${item}`) : item
  }

  return { partsText: (parts) => parts.map(partText).join(', '), fieldName }
}
