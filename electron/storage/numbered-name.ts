/** A name where others have it already: `Le pont`, `Le pont 2`, `Le pont 3`. @param number from 1 */
export function numberedName(name: string, number: number): string {
  return number === 1 ? name : `${name} ${number}`
}
