import { useI18n } from 'vue-i18n'
import { readName } from '../../shared/project/csl/csl-names.ts'
import type { CslItem } from '../../shared/project/sources.ts'
import { useDates } from '../composables/useDates.ts'
import { siteOf } from './site-of.ts'

const MOST_NAMES = 3

/** What a source is told from others by, besides its title: its kind, who, where and when. */
export function useSourceFacts(): (csl: CslItem) => string {
  const { t } = useI18n()
  const { formatCslDate } = useDates()
  return (csl) =>
    [
      t(`sourceTypes.${csl.type}`),
      (csl.author ?? []).slice(0, MOST_NAMES).map(readName).join(', '),
      csl['container-title'] || siteOf(csl.URL),
      formatCslDate(csl.issued),
    ]
      .filter(Boolean)
      .join(' · ')
}
