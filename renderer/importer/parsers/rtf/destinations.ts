/**
 * Where the text of a group goes. `silent`: nowhere, but a text box within it is read; `skip`: nowhere, with all
 * that is in it.
 */
export type Destination =
  | 'body'
  | 'silent'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'created'
  | 'text-box'
  | 'list-text'

const named: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['shpinst', 'silent'],
  ['do', 'silent'],
  ['shptxt', 'text-box'],
  ['dptxbxtext', 'text-box'],
  ['listtext', 'list-text'],
  ['pntext', 'list-text'],
  ['pn', 'list-text'],
])

/** Within `\info` alone do these words begin destinations. */
const inInfo: ReadonlyMap<string, Destination> = new Map([
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
])

/** What is no text of the article: tables, pictures, page heads, notes, comments, fields' codes, index marks. */
const skipped = new Set(
  `colortbl filetbl pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote
   annotation atnid atnauthor fldinst xe tc tcn rxe txe shprslt nonshppict nonesttables revtbl private template
   bkmkstart bkmkend mmath ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn operator comment doccomm subject keywords
   company manager category hlinkbase`.split(/\s+/),
)

/**
 * The destination that a control word begins; `null` if it begins none.
 *
 * @param isOptional whether `\*` stands before it: who does not know the word skips the group
 */
export function destinationOf(
  word: string,
  within: Destination,
  isOptional: boolean,
): Destination | null {
  const ofInfo = within === 'info' ? inInfo.get(word) : undefined
  if (ofInfo !== undefined) return ofInfo
  if (skipped.has(word)) return 'skip'
  return named.get(word) ?? (isOptional ? 'skip' : null)
}
