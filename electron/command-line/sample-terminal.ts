import { join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { translateTo } from '../locales/messages.ts'
import { defaultSettings } from '../user-data/settings-file.ts'
import { runCommandLine, type Program } from './run-command-line.ts'
import { terminalOn } from './terminal.ts'

export interface Outcome {
  readonly code: number
  readonly said: string
  readonly complained: string
}

/** Runs the command line for tests, where there is nothing to print with and no settings were made. */
export async function runIn(
  folder: string,
  args: readonly string[],
  program: Partial<Program> = {},
): Promise<Outcome> {
  const said: string[] = []
  const complained: string[] = []
  const language = program.language ?? 'en'
  const code = await runCommandLine(args, {
    terminal: terminalOn(
      (text) => said.push(text),
      (text) => complained.push(text),
    ),
    translate: translateTo(language),
    settings: defaultSettings,
    userData: join(folder, 'user-data'),
    signal: new AbortController().signal,
    version: '1.2.3',
    print: () => Promise.reject(new AppFailure({ code: 'unsupported', name: 'pdf' })),
    ...program,
    language,
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
