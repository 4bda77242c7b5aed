/** The day that it is at a moment where the person is: ISO 8601. */
export function localDay(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 10)
}
