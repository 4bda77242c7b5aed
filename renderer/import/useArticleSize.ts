import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Block } from '../../shared/project/records.ts'

/** How long an article is, in words that a person reads. */
export function useArticleSize(blocks: () => readonly Block[]): ComputedRef<string> {
  const { t, n } = useI18n()
  return computed(() => {
    const words = blocks().reduce((sum, { text }) => sum + countWords(text), 0)
    return t('import.words', { count: n(words) }, words)
  })
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}
