import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { Packager, type Configuration } from 'electron-builder'
import plist from 'plist'
import { describe, expect, it } from 'vitest'
import { packageConfiguration, signingFrom, type PackageOptions } from './configuration.ts'

const root = join(import.meta.dirname, '../..')
const { debugLogger } = new Packager({ projectDir: root })
const unsigned = { mac: false, notarize: false }
const signed = { mac: true, notarize: true }

function configure(options: Partial<PackageOptions> = {}) {
  return packageConfiguration({
    signing: unsigned,
    platform: 'linux',
    homepage: null,
    ...options,
  })
}

describe('the configuration of packages', () => {
  it.each([
    ['unsigned', {}],
    ['signed', { signing: signed, platform: 'darwin', homepage: 'https://example.org' }],
  ] as const)('is valid by electron-builder’s own schema, %s', async (_name, options) => {
    await validateConfiguration(configure(options), debugLogger)
  })

  it('would not be valid with a word that electron-builder does not know', async () => {
    const wrong = { ...configure(), electronFuse: {} } as Configuration
    await expect(validateConfiguration(wrong, debugLogger)).rejects.toThrow('electronFuse')
  })

  it('shuts every way by which the program could run other code than the app’s', () => {
    expect(configure().electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
      resetAdHocDarwinSignature: false,
    })
  })

  it('asks nobody for a newer version', () => {
    expect(configure().publish).toBeNull()
  })
})

describe('signing', () => {
  it('is done only where secrets are given', () => {
    expect(signingFrom({})).toEqual(unsigned)
    expect(signingFrom({ CSC_LINK: '', APPLE_ID: 'a@example.org' })).toEqual(unsigned)
    expect(signingFrom({ CSC_LINK: 'cert.p12' })).toEqual({ mac: true, notarize: false })
    expect(signingFrom({ CSC_LINK: 'cert.p12', APPLE_API_KEY: 'key' })).toEqual(signed)
  })

  it('goes with the hardened runtime, and with one leave: to compile JavaScript', () => {
    const { mac } = configure({ signing: signed, platform: 'darwin' })
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true })
    expect(mac).not.toHaveProperty('identity')
    for (const file of [mac?.entitlements, mac?.entitlementsInherit]) {
      const text = readFileSync(join(root, file ?? ''), 'utf8')
      expect(plist.parse(text)).toEqual({ 'com.apple.security.cs.allow-jit': true })
    }
  })

  it('is made up for on a Mac without secrets, or no Apple processor would start it', () => {
    const { mac, electronFuses } = configure({ platform: 'darwin' })
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false })
    expect(electronFuses?.resetAdHocDarwinSignature).toBe(true)
  })
})
