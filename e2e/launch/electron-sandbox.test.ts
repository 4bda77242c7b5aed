import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sandboxHindrance, type Look } from './electron-sandbox.ts'

const BINARY = '/clone/node_modules/electron/dist/electron'
const HELPER = '/clone/node_modules/electron/dist/chrome-sandbox'
const UBUNTU = { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' }

function computer(files: Record<string, string>, helper: ReturnType<Look['stat']> = null): Look {
  return {
    read: (path) => files[path] ?? null,
    stat: (path) => (path === HELPER ? helper : null),
  }
}

describe('what keeps Electron from having a sandbox', () => {
  beforeEach(() => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    Object.defineProperty(process, 'getuid', { value: () => 1000, configurable: true })
  })
  const { getuid } = process
  afterEach(() => {
    vi.restoreAllMocks()
    Object.defineProperty(process, 'getuid', { value: getuid, configurable: true })
  })

  it.each([
    ['Ubuntu, which knows no such program', UBUNTU],
    ['Debian, as it once was', { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' }],
    ['a system where nobody may', { '/proc/sys/user/max_user_namespaces': '0\n' }],
  ])('is told with what to do: %s', (_, files) => {
    const ofThePerson = { uid: 1000, mode: 0o100755 }
    expect(sandboxHindrance(BINARY, computer(files, ofThePerson))).toContain(
      `sudo chown root "${HELPER}" && sudo chmod 4755 "${HELPER}"`,
    )
    expect(sandboxHindrance(BINARY, computer(files))).not.toBeNull()
  })

  it('is nothing once the helper may do it', () => {
    const ofRoot = { uid: 0, mode: 0o104755 }
    expect(sandboxHindrance(BINARY, computer(UBUNTU, ofRoot))).toBeNull()
    const halfway = { uid: 0, mode: 0o100755 }
    expect(sandboxHindrance(BINARY, computer(UBUNTU, halfway))).not.toBeNull()
  })

  it('is nothing where every program may, or nothing is said of it', () => {
    const free = {
      '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0\n',
      '/proc/sys/kernel/unprivileged_userns_clone': '1\n',
      '/proc/sys/user/max_user_namespaces': '63000\n',
    }
    expect(sandboxHindrance(BINARY, computer(free))).toBeNull()
    expect(sandboxHindrance(BINARY, computer({}))).toBeNull()
  })

  it('is nothing on other systems, nor for root, who does without', () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin')
    expect(sandboxHindrance(BINARY, computer(UBUNTU))).toBeNull()
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    Object.defineProperty(process, 'getuid', { value: () => 0, configurable: true })
    expect(sandboxHindrance(BINARY, computer(UBUNTU))).toBeNull()
  })
})
