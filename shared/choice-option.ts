/**
 * The one of several words that somebody has typed for an option.
 *
 * @param what the option, to be told
 * @throws Error where it is none of them
 */
export function choiceOption<Choice extends string>(
  what: string,
  typed: string,
  choices: readonly Choice[],
): Choice {
  const chosen = choices.find((choice) => choice === typed)
  if (chosen === undefined) throw new Error(`${what} is ${choices.join(' or ')}, not "${typed}".`)
  return chosen
}
