import { basename, resolve } from 'node:path'
import { assertNever } from '../../shared/assert-never.ts'
import { JournalHeads } from '../user-data/journal-heads.ts'
import type { Translate } from '../locales/messages.ts'
import { referredFiles } from '../projects/files/referred-files.ts'
import { ProjectOnDisk } from '../projects/on-disk/project-on-disk.ts'
import { findProblems, type ProjectProblem } from '../projects/on-disk/project-problems.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import type { VerifyCommand } from './parse-arguments.ts'
import type { Surroundings } from './terminal.ts'

/**
 * `claimdesk verify`: says of a whole project what is not as it was written.
 *
 * @throws AppFailure if it cannot be read
 */
export async function verify(
  command: VerifyCommand,
  { terminal, translate: t, userData, signal }: Surroundings,
): Promise<ExitCode> {
  const heads = await JournalHeads.open(userData)
  const project = await ProjectOnDisk.read(resolve(command.project), { heads })
  const problems = await findProblems(project, signal)
  const { id, title } = project.identity
  const journals = project.heads()
  const files = referredFiles(project.events).length
  if (command.json) {
    const outcome = { project: { id, title }, journals, files, problems }
    terminal.sayJson(outcome)
  } else {
    const lines = journals.reduce((sum, journal) => sum + journal.lines, 0)
    const looked = {
      title: title || basename(project.folder),
      journals: t('commandLine.verified.journals', { count: journals.length, lines }),
      files: t('commandLine.verified.files', { count: files }),
    }
    const count = problems.length
    terminal.say(
      count === 0
        ? t('commandLine.verified.whole', looked)
        : t('commandLine.verified.problems', { ...looked, count }),
    )
    for (const problem of problems) terminal.say(`- ${problemWords(problem, t)}`)
  }
  return problems.length === 0 ? exitCodes.ok : exitCodes.problems
}

/** A problem as a sentence. */
function problemWords(problem: ProjectProblem, t: Translate): string {
  switch (problem.kind) {
    case 'identity-unreadable':
    case 'journal-shortened':
    case 'torn-line':
      return t(`commandLine.problem.${problem.kind}`, { file: problem.file })
    case 'broken-chain':
      return t('commandLine.problem.broken-chain', { file: problem.file, line: problem.line })
    case 'unreadable-lines':
      return t('commandLine.problem.unreadable-lines', { file: problem.file, count: problem.lines })
    case 'newer-format':
      return t('commandLine.problem.newer-format')
    case 'unknown-events':
      return t('commandLine.problem.unknown-events', { count: problem.count })
    case 'missing-file':
    case 'changed-file':
    case 'unreadable-file': {
      const { name, sha256: hash } = problem
      const file =
        name === null
          ? t('commandLine.problem.confidentialFile', { hash })
          : t('commandLine.problem.namedFile', { name, hash })
      return t(`commandLine.problem.${problem.kind}`, { file })
    }
    default:
      return assertNever(problem)
  }
}
