/**
 * Where a project is, said beside its title: the folder that holds it, where its own is called by the title, as that
 * of every project is that was made here. One that has another name, or a number after it, is known by that.
 *
 * @param folder its own, as it is shown: with the slashes of the system
 */
export function placeOfProject(folder: string, title: string): string {
  const end = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\'))
  const name = lettersOf(folder.slice(end + 1).replace(/\.claimdesk$/i, ''))
  // A long title is cut in the name of a folder.
  const isTitle = name !== '' && lettersOf(title).startsWith(name)
  return isTitle && end > 0 ? folder.slice(0, end) : folder
}

/** What a folder's name keeps of a title on every system. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
