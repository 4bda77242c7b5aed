import { exportKinds } from '../../shared/project/vocabulary.ts'
import type { Translate } from '../locales/messages.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { helpText } from './help.ts'
import { parseArguments, type Command, type UsageFault } from './parse-arguments.ts'
import { refusalBy, refuse } from './refuse.ts'
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
    const { fault, json } = parsed
    return refuse(terminal, json, {
      words: [usageWords(fault, translate), translate('commandLine.usage.more')],
      error: { code: 'usage', ...fault },
      exitCode: exitCodes.usage,
    })
  }
  const wantsJson = 'json' in parsed.command && parsed.command.json
  try {
    return await run(parsed.command, program)
  } catch (error) {
    return refuse(terminal, wantsJson, refusalBy(error, translate))
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
