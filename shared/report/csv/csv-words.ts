import type { Phrases } from '../phrases.ts'
import type { CsvWords } from './csv.ts'

export function csvWords({ t }: Phrases): CsvWords {
  return { yes: t('csv.yes'), no: t('csv.no'), apostrophes: t('csv.apostrophes') }
}
