import { describe, expect, it } from 'vitest'
import sources from '../../resources/samples/sample-sources.json'
import english from '../../resources/samples/sample.en.txt?raw'
import french from '../../resources/samples/sample.fr.txt?raw'
import { attributionsIn, suggestionsIn } from './suggest-in-article.ts'

describe('suggestClaims on headlines', () => {
  it('offers a headline that states something, without its topic', () => {
    const article = 'Ukraine : Anne Roux annonce la fermeture du pont\n\nLe pont ferme lundi.'
    expect(attributionsIn(article, 'fr')[0]).toBe('–: Anne Roux annonce la fermeture du pont')
  })

  it('takes the name before a colon for the speaker, if it is somebody’s', () => {
    const story = 'The mayor, Anne Stone, met the prefect on Monday.'
    expect(attributionsIn(`Anne Stone: bridge is closed for good\n\n${story}`, 'en')[0]).toBe(
      'Anne Stone: bridge is closed for good',
    )
    expect(attributionsIn(`Lourville: bridge is closed for good\n\n${story}`, 'en')[0]).toBe(
      '–: bridge is closed for good',
    )
  })

  it('leaves a headline alone that names but a topic', () => {
    expect(attributionsIn('Guerre en Ukraine\n\nLe pont a été fermé lundi.', 'fr')).toHaveLength(1)
  })
})

describe('suggestClaims on quoted questions', () => {
  it('offers them, since somebody may not have asked them, below what they state', () => {
    const { suggestions, words } = suggestionsIn('« Où est le pont ? », a demandé Anne Roux.', 'fr')
    expect(suggestions.map(words)).toEqual(['Où est le pont ?'])
    expect(suggestions[0]?.kinds).toContain('quotation')
  })
})

describe('suggestClaims leaves out', () => {
  it.each([
    ['Pourquoi le pont a-t-il été fermé ?', 'fr'],
    ['Photo : Anne Roux devant le pont / AFP', 'fr'],
    ['Lire aussi : le pont de Lourvil a rouvert', 'fr'],
    ['Bonjour à toutes et à tous.', 'fr'],
    ['Why was the bridge closed?', 'en'],
    ['Photo: Reuters', 'en'],
    ['Read more: the bridge was closed in May', 'en'],
    ['Thank you for reading this story.', 'en'],
    ['The mayor, the prefect and the bridge', 'en'],
  ] as const)('%s', (sentence, language) => {
    expect(attributionsIn(sentence, language)).toEqual([])
  })
})

describe('suggestClaims says what a claim is', () => {
  it.each([
    ['Le pont a coûté 3 millions d’euros.', 'number event'],
    ['Les deux maires sont d’accord sur ce point.', 'statement'],
    ['Le pont ferme vendredi 14 mars à 14h30.', 'date'],
    ['Le pont sera fermé pendant des semaines.', 'date prediction'],
    ['Le pont est le plus ancien du pays.', 'comparison'],
    ['Le pont est fermé en raison de la crue.', 'cause'],
    ['Il faut fermer ce pont, qui est horrible.', 'opinion'],
    ['Anne Roux a dit que le pont était vieux.', 'statement'],
    ['« Le pont était vieux », a dit Anne Roux.', 'quotation'],
  ])('%s → %s', (sentence, kinds) => {
    expect(suggestionsIn(sentence, 'fr').suggestions[0]?.kinds.join(' ')).toBe(kinds)
  })

  it.each([
    ['The bridge cost 3 million euros.', 'number event'],
    ['The bridge closes on Friday, March 14.', 'date'],
    ['The bridge will be closed for weeks.', 'date prediction'],
    ['The bridge is the oldest in the country.', 'comparison'],
    ['The bridge is closed because of the flood.', 'cause'],
    ['The bridge was built in 1931.', 'date event'],
    ['More than 3,000 cars use the bridge.', 'number'],
  ])('%s → %s', (sentence, kinds) => {
    expect(suggestionsIn(sentence, 'en').suggestions[0]?.kinds.join(' ')).toBe(kinds)
  })

  it('notes the conditional of hearsay, but not in reported speech, where it is a future', () => {
    const reasons = (sentence: string) => suggestionsIn(sentence, 'fr').suggestions[0]?.reasons
    expect(reasons('Le pont aurait été fermé lundi.')).toContain('rumour')
    expect(reasons('Anne Roux a dit que le pont serait fermé lundi.')).not.toContain('rumour')
  })

  it('rates what can be checked above opinions and predictions', () => {
    const score = (sentence: string) => suggestionsIn(sentence, 'en').suggestions[0]?.score ?? 0
    const fact = score('The bridge carried 4,000 cars a day in 2019.')
    expect(fact).toBeGreaterThan(score('The bridge will be closed for many weeks.'))
    expect(fact).toBeGreaterThan(score('The bridge is a horrible thing to look at.'))
  })
})

describe('the sample article', () => {
  it('gives suggestions with the right speakers in French', () => {
    expect(attributionsIn(french)).toEqual(
      expect.arrayContaining([
        'Donald Trump: plusieurs milliers d’hommes y sont cernés de toutes parts et très exposés',
        'Kremlin: Vladimir Poutine l’a reçu tard dans la soirée et lui a confié un message pour la Maison Blanche',
        'Dmitri Peskov: Moscou voyait des motifs d’optimisme, mais d’un optimisme mesuré',
        'Dmitri Peskov: Les deux capitales jugent cet échange nécessaire',
        'le ministère russe de la Défense: La ville de Soudja a été reprise cette semaine',
      ]),
    )
  })

  it('gives suggestions with the right speakers in English', () => {
    expect(attributionsIn(english)).toEqual(
      expect.arrayContaining([
        'Donald Trump: several thousand men are cut off there on every side and badly exposed',
        'Kremlin: Vladimir Putin had received him late in the evening and had given him a message for the White House',
        'Dmitry Peskov: Moscow saw grounds for optimism, if only of a guarded kind',
        'Dmitry Peskov: Both capitals consider that conversation necessary',
        'the Russian defence ministry: The town of Sudzha was retaken this week',
      ]),
    )
  })

  it.each(['fr', 'en'] as const)('has a claim for each of its example sources (%s)', (language) => {
    const { suggestions, text, words } = suggestionsIn(language === 'fr' ? french : english)
    for (const source of sources[language]) {
      expect(text.split(source.words)).toHaveLength(2)
      expect(suggestions.filter((one) => words(one).includes(source.words))).toHaveLength(1)
    }
  })
})
