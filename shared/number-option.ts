/**
 * The number that somebody has typed for an option.
 *
 * @param what the option, to be told
 * @throws Error where it is none or too small: a run of nothing would count as one that has found nothing
 */
export function numberOption(what: string, typed: string, least: number): number {
  const number = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(number) || number < least) {
    throw new Error(`${what} is a number from ${least} on, not "${typed}".`)
  }
  return number
}

/** The same where a part of it makes no sense. */
export function wholeNumberOption(what: string, typed: string, least: number): number {
  const number = numberOption(what, typed, least)
  if (!Number.isInteger(number)) throw new Error(`${what} is a whole number, not "${typed}".`)
  return number
}
