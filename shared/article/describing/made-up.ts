/** Titles that a program made of a file's name, or of nothing. */
const titles =
  /^(?:microsoft (?:word|powerpoint|excel) - .*|untitled.*|sans titre.*|(?:word )?document ?\d*|(?:powerpoint presentation|présentation powerpoint)|titl?[er]e?|(?:slide|diapositive|book|classeur) ?\d+|.*\.(?:docx?|odt|rtf|pptx?|xlsx?|indd|qxp|tex|pdf|html?))$/i

/** Whom programs name where nobody has said who they are: accounts, makers of computers, libraries. */
const people =
  /^(?:admin(?:istrat(?:or|eur))?|(?:(?:microsoft office|windows|microsoft) )?user|utilisateur(?: (?:de )?(?:microsoft office|windows|microsoft))?|owner|propriétaire|authors?|auteurs?|unknown|inconnue?|anonymous|anonyme|guest|invité|default|hp|dell|lenovo|asus|acer|pc|python-docx|apache poi|[^\\]*\\.*)$/i

/** The moment that stands in every document of python-docx, whose template was made then. */
const templateMade = '2013-12-23T23:15:00Z'

/** Whether a title is none: a program's, and no writer's. */
export function isMadeUpTitle(title: string): boolean {
  return titles.test(title.trim())
}

/** Whether an author is nobody. */
export function isMadeUpAuthor(name: string): boolean {
  return !/\p{L}/u.test(name) || people.test(name.trim())
}

/** Whether a date is not of the document. */
export function isMadeUpDate(date: string): boolean {
  return date.trim() === templateMade
}
