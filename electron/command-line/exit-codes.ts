/** What the command line ends with; `--help` and the README say the same. */
export const exitCodes = {
  ok: 0,
  /** The report is a draft, or the project is not as it was written. */
  problems: 1,
  usage: 2,
  cannotRead: 3,
  cannotWrite: 4,
  /** Claimdesk is not built, nothing here can print a PDF, or something is wrong with the program itself. */
  cannotRun: 5,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
