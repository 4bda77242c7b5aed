import { readFileSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where Linux says whether any program may make a space of its own, which Chromium's sandbox is made of. */
const settings = [
  { path: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', forbids: '1' },
  { path: '/proc/sys/kernel/unprivileged_userns_clone', forbids: '0' },
  { path: '/proc/sys/user/max_user_namespaces', forbids: '0' },
]
const SET_USER_ID = 0o4000

/** How the files of a computer are looked at. */
export interface Look {
  /** @returns `null` where there is no such file */
  readonly read: (path: string) => string | null
  readonly stat: (path: string) => Pick<Stats, 'uid' | 'mode'> | null
}

/**
 * What keeps an Electron that is not installed from shutting its pages in, and so from starting: Ubuntu, from 24.04 on,
 * lets only programs that it knows do so. Chromium's own helper can, once it belongs to root.
 *
 * @param binary the path of Electron's binary
 * @returns what to do, or `null` where nothing is in the way
 */
export function sandboxHindrance(binary: string, look: Look = thisComputer): string | null {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null
  if (!settings.some(({ path, forbids }) => look.read(path)?.trim() === forbids)) return null
  const helper = join(dirname(binary), 'chrome-sandbox')
  const found = look.stat(helper)
  if (found?.uid === 0 && (found.mode & SET_USER_ID) !== 0) return null
  return [
    'This system gives Electron no sandbox, without which it does not start. To allow it, once for this clone:',
    '',
    `    sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
    '',
    'Or set CLAIMDESK_RUNTIME=chromium-host, to run the app in an installed Chromium or Chrome.',
  ].join('\n')
}

const thisComputer: Look = {
  read: (path) => ifThere(() => readFileSync(path, 'utf8')),
  stat: (path) => ifThere(() => statSync(path)),
}

function ifThere<Value>(look: () => Value): Value | null {
  try {
    return look()
  } catch {
    return null
  }
}
