/** What a paragraph of an interview is: a question, or an answer and where its words begin. */
export type Turn =
  | { readonly kind: 'question' }
  | {
      readonly kind: 'answer'
      /** In UTF-16 code units into the paragraph. */
      readonly start: number
      /** The name that stands before it; `null` if only the interview as a whole tells. */
      readonly name: string | null
    }

/** Fewer answers than this are no interview. */
const FEWEST_ANSWERS = 2
/** So many questions show that paragraphs with a dash before them are answers. */
const FEWEST_QUESTIONS = 2
/** Without any mark before the answers it takes more of them. */
const FEWEST_BARE_QUESTIONS = 3

const LABEL = /^(?:(Q|Question)|(?:A|R|Answer|Réponse))\s?[.:]\s+/u
const DASH = /^[—–-]\s+/u
const NAME =
  /^(\p{Lu}[\p{L}’'.-]*(?:\s(?:\p{Lu}[\p{L}’'.-]*|de|du|des|von|van|der|la|le)){0,4})\s?:\s+/u

/**
 * Finds the turns of an interview: paragraphs with `Q:` and `A:`, with names and a colon, with a dash before
 * each answer, or questions and answers by turns. Each paragraph that is none has `null`.
 */
export function findTurns(texts: readonly string[]): readonly (Turn | null)[] {
  for (const read of [byLabel, byDash, byName, byQuestion]) {
    const turns = read(texts)
    const answers = turns.filter((turn) => turn?.kind === 'answer').length
    if (answers >= FEWEST_ANSWERS) return turns
  }
  return texts.map(() => null)
}

function byLabel(texts: readonly string[]): readonly (Turn | null)[] {
  return texts.map((text): Turn | null => {
    const found = LABEL.exec(text)
    if (!found) return null
    return found[1] === undefined ? answer(found[0].length) : { kind: 'question' }
  })
}

function byDash(texts: readonly string[]): readonly (Turn | null)[] {
  const questions = texts.filter((text) => isQuestion(text) && !DASH.test(text))
  if (questions.length < FEWEST_QUESTIONS) return []
  const first = texts.findIndex((text) => DASH.test(text))
  return texts.map((text, index): Turn | null => {
    const dash = DASH.exec(text)
    if (dash) return answer(dash[0].length)
    return index >= first - 1 && first > 0 ? { kind: 'question' } : null
  })
}

/** Names before a colon, each at least twice. */
function byName(texts: readonly string[]): readonly (Turn | null)[] {
  const labels = texts.map((text) => NAME.exec(text))
  const counts = new Map<string, number>()
  for (const label of labels) {
    const name = label?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return labels.map((label): Turn | null => {
    const [whole = '', name = ''] = label ?? []
    if ((counts.get(name) ?? 0) < FEWEST_ANSWERS) return null
    return isQuestion(label?.input ?? '')
      ? { kind: 'question' }
      : { kind: 'answer', start: whole.length, name }
  })
}

/** Questions that stand alone, each with an answer that speaks of `I` and `we`. */
function byQuestion(texts: readonly string[]): readonly (Turn | null)[] {
  const isAlone = texts.map((text) => isQuestion(text) && text.length < LONGEST_QUESTION)
  const first = isAlone.indexOf(true)
  const questions = isAlone.filter(Boolean).length
  const rest = texts.slice(first)
  const isTalk = rest.filter((text) => FIRST_PERSON.test(text)).length * 2 >= questions
  if (questions < FEWEST_BARE_QUESTIONS || questions * 5 < rest.length || !isTalk) return []
  return texts.map((_, index): Turn | null => {
    if (index < first) return null
    return isAlone[index] === true ? { kind: 'question' } : answer(0)
  })
}

const LONGEST_QUESTION = 300
const FIRST_PERSON = /(?:^|[\s’'(«“"])(?:je|j['’]|nous|I|we|I['’]m|my|mon|ma)(?=[\s’'])/iu

function isQuestion(text: string): boolean {
  return /\?\s*["”»]?$/u.test(text)
}

function answer(start: number): Turn {
  return { kind: 'answer', start, name: null }
}
