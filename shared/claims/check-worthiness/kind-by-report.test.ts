import { describe, expect, it } from 'vitest'
import { suggestionsIn } from '../suggest-in-article.ts'

const kindsOf = (sentence: string, language: 'en' | 'fr') =>
  suggestionsIn(sentence, language).suggestions[0]?.kinds.join(' ')

describe('the verb that reports a statement', () => {
  it.each([
    ['fr', 'Anne Roux promet de rouvrir la salle.', 'statement prediction'],
    ['en', 'Anne Roux promised to reopen the hall.', 'statement prediction'],
    ['en', 'Anne Roux accused the mayor of hiding the bill.', 'statement event'],
    ['fr', 'Anne Roux dénonce « un abandon des quartiers nord ».', 'quotation opinion'],
    ['en', 'Anne Roux called the plan “a map without roads”.', 'quotation opinion'],
    ['fr', 'Anne Roux déplore que la salle ait été vendue.', 'statement event'],
    ['en', 'Anne Roux claims to have read every letter.', 'statement event'],
  ] as const)('tells its kind in %s: %s', (language, sentence, kinds) => {
    expect(kindsOf(sentence, language)).toBe(kinds)
  })

  it.each([
    ['fr', 'Anne Roux a dit que la salle fermerait.', 'statement prediction'],
    ['fr', 'La salle coûterait une fortune, selon Anne Roux.', 'statement'],
    ['fr', '« Je fermerais la salle », a dit Anne Roux.', 'quotation'],
    ['en', 'Anne Roux said the hall would close.', 'statement prediction'],
    ['en', '“It would be a pleasure,” said Anne Roux.', 'quotation'],
  ] as const)(
    'makes of a conditional what is to come in its clause: %s: %s',
    (language, sentence, kinds) => {
      expect(kindsOf(sentence, language)).toBe(kinds)
    },
  )

  it('takes quoted titles for no quotation', () => {
    expect(kindsOf('D’après le préfet, la liste « Un port pour tous » est en tête.', 'fr')).toBe(
      'statement',
    )
    expect(kindsOf('D’après le préfet, la salle « ne vaut plus un clou ».', 'fr')).toBe('quotation')
  })
})
