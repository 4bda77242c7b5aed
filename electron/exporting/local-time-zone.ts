/**
 * The IANA name of this computer's time zone. `undefined` where it has none (`TZ=UTC+3`), or where nobody can tell it
 * (`TZ=`): then a format has to be made without a name, and tells times as this computer does.
 *
 * @param named what the system says, which is more than the types know of
 */
export function localTimeZone(
  named: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined {
  return named === UNKNOWN ? undefined : named
}

/** By this name ICU tells that it does not know, and `Intl` refuses it. */
const UNKNOWN = 'Etc/Unknown'
