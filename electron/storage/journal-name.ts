/** The name of an installation's journal in the folder of a project's journals. */
export function journalName(installation: string): string {
  return `${installation}.jsonl`
}
