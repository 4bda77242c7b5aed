/** "Donald Trump" as "D. Trump"; a description such as "the ministry" stays as it is. */
export function shortName(name: string): string {
  const [, initial, family] = /^(\p{Lu}\p{M}*)\S* (\p{Lu}\S*)$/u.exec(name) ?? []
  return initial === undefined || family === undefined ? name : `${initial}. ${family}`
}
