import { resolve } from 'node:path'

/**
 * The files that a command line names, as absolute paths.
 *
 * @param argv as Electron gives it: the program, its own switches among the rest, and while the app is not
 *   packaged its folder
 */
export function filesToOpen(
  argv: readonly string[],
  { isPackaged, workingFolder }: { readonly isPackaged: boolean; readonly workingFolder: string },
): readonly string[] {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  return names.slice(isPackaged ? 0 : 1).map((name) => resolve(workingFolder, name))
}
