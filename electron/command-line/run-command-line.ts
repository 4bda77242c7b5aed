import { AppFailure } from '../../shared/ipc/app-error.ts'
import { exportKinds } from '../../shared/project/vocabulary.ts'
import type { Translate } from '../locales/messages.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { cannotReadWords } from './failure-words.ts'
import { helpText } from './help.ts'
import { parseArguments, type Command, type UsageFault } from './parse-arguments.ts'
import { report } from './report.ts'
import type { Surroundings } from './terminal.ts'
import { verify } from './verify.ts'

export interface Program extends Surroundings {
  readonly version: string
}

/** Does what the arguments ask for. @param args what follows the program's name */
export async function runCommandLine(args: readonly string[], program: Program): Promise<ExitCode> {
  const { terminal, translate } = program
  const parsed = parseArguments(args)
  if (!parsed.ok) {
    terminal.complain(usageWords(parsed.fault, translate))
    terminal.complain(translate('commandLine.usage.more'))
    return exitCodes.usage
  }
  try {
    return await run(parsed.command, program)
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    terminal.complain(cannotReadWords(error.error, translate))
    const wantsJson = 'json' in parsed.command && parsed.command.json
    if (wantsJson) terminal.say(JSON.stringify({ error: error.error }, null, 2))
    return exitCodes.cannotRead
  }
}

async function run(command: Command, program: Program): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      program.terminal.say(helpText(program.translate))
      return exitCodes.ok
    case 'version':
      program.terminal.say(program.version)
      return exitCodes.ok
    case 'verify':
      return verify(command, program)
    case 'report':
      return report(command, program)
  }
}

function usageWords(fault: UsageFault, t: Translate): string {
  const kinds = exportKinds.join(', ')
  return t(`commandLine.usage.${fault.kind}`, { kinds, word: 'word' in fault ? fault.word : '' })
}
