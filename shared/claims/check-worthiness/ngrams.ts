import { bucketOf, extendHash, hashText, startHash } from './hashing.ts'
import { wordForms } from './word-forms.ts'

/** N-grams are known by one of so many buckets, far more than the model has weights: few of them share one. */
export const NGRAM_BUCKETS = 1 << 22

const SHORTEST = 2
const LONGEST = 5

/** Each kind of n-gram is hashed from its own start. */
const wordStart = startHash(1)
const casedStart = startHash(2)
const lettersStart = startHash(3)
const EDGE = 95 // An underscore stands for the beginning and the end of a word or sentence.
const SPACE = 32
const edgeHash = extendHash(wordStart, EDGE)

/** A word, number class or mark with the n-grams that are its own. */
export interface WordNgrams {
  readonly hash: number
  /** Buckets of the word itself, of its spelling with capitals, and of its runs of 2–5 letters, edges included. */
  readonly word: readonly number[]
  readonly letters: readonly number[]
}

/** The n-grams of a sentence. */
export interface Ngrams {
  readonly words: readonly WordNgrams[]
  /** Buckets, as `eachPhrase` tells them. */
  readonly phrases: readonly number[]
}

/** After so many different words, a reader forgets and begins anew. */
const MOST_KNOWN_WORDS = 100_000

/** Makes a function that reads a sentence's n-grams. */
export function ngramReader(): (text: string) => Ngrams {
  const read = wordReader(readWord)
  return (text) => {
    const words = read(text)
    const phrases: number[] = []
    eachPhrase(words, (phrase) => phrases.push(phrase))
    return { words, phrases }
  }
}

/** Makes a function that reads the words of a sentence, and what of each word is to be known; found out once for each. */
export function wordReader<Word>(find: (form: string) => Word): (text: string) => readonly Word[] {
  const known = new Map<string, Word>()
  return (text) =>
    wordForms(text).map((form) => {
      let word = known.get(form)
      if (word === undefined) {
        if (known.size >= MOST_KNOWN_WORDS) known.clear()
        word = find(form)
        known.set(form, word)
      }
      return word
    })
}

export function readWord(form: string): WordNgrams {
  const folded = form.toLowerCase()
  const hash = hashText(folded, wordStart)
  const word = [bucket(hash)]
  if (folded !== form) word.push(bucket(hashText(form, casedStart)))
  const hasLetters = folded.length > 1 && !folded.startsWith('#')
  return { hash, word, letters: hasLetters ? readLetters(`_${folded}_`) : [] }
}

function readLetters(edged: string): readonly number[] {
  const letters: number[] = []
  for (let start = 0; start + SHORTEST <= edged.length; start += 1) {
    let hash = lettersStart
    for (let length = 1; length <= LONGEST && start + length <= edged.length; length += 1) {
      hash = extendHash(hash, edged.charCodeAt(start + length - 1))
      if (length >= SHORTEST) letters.push(bucket(hash))
    }
  }
  return letters
}

/** Tells the buckets of each two and three words on end; the sentence's edges count as words. */
export function eachPhrase(
  words: readonly Pick<WordNgrams, 'hash'>[],
  tell: (bucket: number) => void,
): void {
  let first = edgeHash
  let second = words[0]?.hash ?? edgeHash
  for (let index = 1; index <= words.length + 1; index += 1) {
    const third = words[index]?.hash ?? edgeHash
    const two = joinHashes(first, second)
    tell(bucket(two))
    if (index <= words.length) tell(bucket(joinHashes(two, third)))
    first = second
    second = third
  }
}

/** As if a space stood between, so that the order counts. */
function joinHashes(first: number, second: number): number {
  return extendHash(extendHash(first, SPACE), second)
}

function bucket(hash: number): number {
  return bucketOf(hash, NGRAM_BUCKETS)
}
