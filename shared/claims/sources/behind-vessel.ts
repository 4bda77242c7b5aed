import type { Lexicon } from '../lexicons/lexicon.ts'
import { words } from '../lexicons/verb-forms.ts'
import type { Reading } from '../reading/reading.ts'
import type { Range, Token } from '../reading/tokens.ts'

/** Who has read something is not who wrote it: `figures reviewed by the Courier`. */
const readParticiples = new Set([
  ...words(
    'seen obtained reviewed cited quoted viewed consulted examined accessed leaked verified',
  ),
  ...words(
    'consulté consultée consultés consultées obtenu obtenue obtenus obtenues cité citée cités citées révélé révélée',
  ),
])

/** `the league | 's annual report`: tokens of whose it is; `null` if it does not say, or that is nobody who speaks. */
function ownerOf(phrase: readonly Token[], { language, nouns }: Lexicon): number | null {
  const owner = phrase.findIndex(({ word }) => word === "'s")
  const last = phrase[owner - 1]
  if (language !== 'en' || !last || !nouns.vessels.has(phrase.at(-1)?.word ?? '')) return null
  const isSomebody = last.isCapital || nouns.firms.has(last.word) || nouns.bodies.has(last.word)
  return isSomebody && !nouns.vessels.has(last.word) && !nouns.notNames.has(last.word)
    ? owner
    : null
}

/** `une étude de | l'université de Valbrune`, `a poll by | Carrow`: who is behind what was written. */
export function behindVessel({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const { vessels, genitives, definite, indefinite, bodies } = lexicon.nouns
  const phrase = tokens.slice(from, to)
  const owner = ownerOf(phrase, lexicon)
  if (owner !== null) return { from, to: from + owner }
  // `Le | Courrier | du Nord`: a paper's name.
  const isName = (index: number) => index > 0 && phrase[index]?.isCapital === true
  const head = phrase.findIndex(
    ({ word }, index) => vessels.has(word) && !(lexicon.language === 'fr' && isName(index)),
  )
  if (head < 0 || head > 3) return { from, to }
  // `la chambre des comptes du Valdor`: `comptes` says what the chamber is for.
  const isComplement = phrase.slice(1, Math.max(1, head)).some(({ word }) => genitives.has(word))
  if (isComplement || phrase.some(({ word }) => readParticiples.has(word))) return { from, to }
  let next = from + head + 1
  while (next < to && !genitives.has(tokens[next]?.word ?? '') && tokens[next]?.word !== 'from') {
    next += 1
  }
  // `a study for the council`: who ordered it is not who made it.
  if (tokens[next]?.word === 'for') return { from, to }
  const contracted = tokens[next]?.word === 'du' || tokens[next]?.word === 'des'
  const start = contracted ? next : next + 1
  const isArticle = contracted || definite.has(tokens[start]?.word ?? '')
  const noun = tokens[isArticle ? start + 1 : start]
  const isSomebody =
    noun?.isCapital === true ||
    (bodies.has(noun?.word ?? '') && (isArticle || lexicon.language === 'en')) ||
    lexicon.nouns.people.has(noun?.word ?? '')
  // `un décompte | des Nations unies`
  const isUnnamed =
    indefinite.has(tokens[start]?.word ?? '') && !(contracted && noun?.isCapital === true)
  if (start >= to || !isSomebody || isUnnamed) return { from, to }
  return { from: contracted ? start + 1 : start, to }
}
