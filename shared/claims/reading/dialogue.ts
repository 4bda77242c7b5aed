import type { Quotation } from './quotations.ts'

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

/** The paragraphs of an article, with what is quoted in each. */
interface Paragraphs {
  readonly texts: readonly string[]
  readonly quotations: readonly (readonly Quotation[])[]
}

type Turns = readonly (Turn | null)[]

/**
 * Finds the turns of an interview: paragraphs with `Q:` and `A:`, with names and a colon, with a dash before
 * each answer, or questions and answers by turns. Each paragraph that is none has `null`. What only looks so is none: a
 * list of points with dashes, an explainer under questions, `Update: …`.
 *
 * @param quotations those of each text, as `findQuotations` has them
 */
export function findTurns(
  texts: readonly string[],
  quotations: readonly (readonly Quotation[])[],
): Turns {
  for (const read of [byLabel, byDash, byName, byQuestion]) {
    const turns = read({ texts, quotations })
    const answers = turns.filter((turn) => turn?.kind === 'answer').length
    if (answers >= FEWEST_ANSWERS) return turns
  }
  return texts.map(() => null)
}

/** Where no question has its label, `A. Martin` and `R. Kelly` are initials. */
function byLabel({ texts }: Paragraphs): Turns {
  const turns = texts.map((text): Turn | null => {
    const found = LABEL.exec(text)
    if (!found) return null
    return found[1] === undefined ? answer(found[0].length) : { kind: 'question' }
  })
  const isAsked = turns.some((turn) => turn?.kind === 'question')
  return isAsked || followQuestions(turns, texts) ? turns : []
}

/** Answers, not the points of a list: each stands alone, and some of them speak of themselves. */
function byDash(paragraphs: Paragraphs): Turns {
  const { texts } = paragraphs
  const hasDash = texts.map((text) => DASH.test(text))
  const questions = texts.filter((text, index) => isQuestion(text) && hasDash[index] !== true)
  const isList = hasDash.some((has, index) => has && hasDash[index - 1] === true)
  const isTalk = hasDash.some((has, index) => has && speaksOfItself(paragraphs, index))
  if (questions.length < FEWEST_QUESTIONS || isList || !isTalk) return []
  const first = hasDash.indexOf(true)
  return texts.map((text, index): Turn | null => {
    const dash = DASH.exec(text)
    if (dash) return answer(dash[0].length)
    return index >= first - 1 && first > 0 ? { kind: 'question' } : null
  })
}

/** Names before a colon, each at least twice; of one who answers questions, or of several who talk. */
function byName(paragraphs: Paragraphs): Turns {
  const { texts } = paragraphs
  const labels = texts.map((text) => NAME.exec(text))
  const counts = new Map<string, number>()
  for (const label of labels) {
    const name = label?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const turns = labels.map((label): Turn | null => {
    const [whole = '', name = ''] = label ?? []
    if ((counts.get(name) ?? 0) < FEWEST_ANSWERS) return null
    return isQuestion(label?.input ?? '')
      ? { kind: 'question' }
      : { kind: 'answer', start: whole.length, name }
  })
  const speakers = [...counts.values()].filter((count) => count >= FEWEST_ANSWERS).length
  const isTalk =
    speakers > 1 && turns.some((turn, index) => turn !== null && speaksOfItself(paragraphs, index))
  return isTalk || followQuestions(turns, texts) ? turns : []
}

/** Questions that stand alone, each with an answer that speaks of `I` and `we`. */
function byQuestion(paragraphs: Paragraphs): Turns {
  const { texts } = paragraphs
  const isAlone = texts.map((text) => isQuestion(text) && text.length < LONGEST_QUESTION)
  const first = isAlone.indexOf(true)
  const questions = isAlone.filter(Boolean).length
  if (questions < FEWEST_BARE_QUESTIONS || questions * 5 < texts.length - first) return []
  const talking = isAlone.filter(
    (isAsked, index) => index > first && !isAsked && speaksOfItself(paragraphs, index),
  )
  if (talking.length * 2 < questions) return []
  return texts.map((_, index): Turn | null => {
    if (index < first) return null
    const isAsked = isAlone[index] === true
    // Between two answers, what speaks to whoever answers is put to them as a question is.
    const isPut =
      isAlone[index - 1] === false &&
      isAlone[index + 1] === false &&
      speaksToOther(paragraphs, index) &&
      speaksOfItself(paragraphs, index + 1)
    return isAsked || isPut ? { kind: 'question' } : answer(0)
  })
}

/** `Vous perdez pourtant de l'argent…`, `Your critics say it is unsafe.`: short, of `you` and not of `I`. */
function speaksToOther(paragraphs: Paragraphs, index: number): boolean {
  const text = paragraphs.texts[index] ?? ''
  const isShort = text.length < LONGEST_REMARK && !speaksOfItself(paragraphs, index)
  return isShort && SECOND_PERSON.test(text)
}

/** In UTF-16 code units. */
const LONGEST_REMARK = 200

const SECOND_PERSON = /(?:^|[\s’'(])(?:vous|votre|vos|you|your|you['’](?:re|ve))(?=[\s’'.,?!…])/iu

const LONGEST_QUESTION = 300

function isQuestion(text: string): boolean {
  return /\?\s*["”»]?$/u.test(text)
}

/** Whether so many answers as an interview has stand right behind a question. */
function followQuestions(turns: Turns, texts: readonly string[]): boolean {
  const answers = turns.filter(
    (turn, index) => turn?.kind === 'answer' && isQuestion(texts[index - 1] ?? ''),
  )
  return answers.length >= FEWEST_ANSWERS
}

const FIRST_PERSON = /(?:^|[\s’'(])(?:je|j|nous|I|we|I['’]m|my|mon|ma)(?=[\s’'])/iu

/** Whether somebody speaks of `I` or `we` in a paragraph: in an interview that is not quoted, or nothing else is there. */
function speaksOfItself({ texts, quotations }: Paragraphs, index: number): boolean {
  const text = texts[index] ?? ''
  let from = 0
  for (const { outer, inner } of quotations[index] ?? []) {
    const isAll = outer.start === 0 && outer.end === text.length
    if (isAll) return FIRST_PERSON.test(text.slice(inner.start, inner.end))
    if (FIRST_PERSON.test(text.slice(from, outer.start))) return true
    from = outer.end
  }
  return FIRST_PERSON.test(text.slice(from))
}

function answer(start: number): Turn {
  return { kind: 'answer', start, name: null }
}
