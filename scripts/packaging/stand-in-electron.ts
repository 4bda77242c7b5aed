import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FuseState, SENTINEL } from '@electron/fuses/dist/constants.js'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/**
 * What stands in for Electron's distribution where that cannot be had: the files that electron-builder changes,
 * moves and reads, with a row of fuses in them as Electron has it, and without a program. None of it can be started.
 */

export type PackedPlatform = 'linux' | 'win' | 'mac'

/** The fuses as Electron ships them, in the order of `FuseV1Options`: Node's ways in are open. */
const shippedFuses = [true, false, true, true, false, false, false, true]

/** @returns the bytes that fuses are found by: a sentinel, the version, the count, and a digit for each fuse */
function fuseRow(): Buffer {
  const states = shippedFuses.map((isOn) => (isOn ? FuseState.ENABLE : FuseState.DISABLE))
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, states.length, ...states])])
}

const program = (): Buffer =>
  Buffer.concat([Buffer.from('no program\0'), fuseRow(), Buffer.alloc(16)])

/** An executable file of Windows with a version's texts, which is where electron-builder adds what is ours. */
function windowsProgram(): Buffer {
  const executable = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(program())
  return Buffer.from(executable.generate())
}

function appleInfo(name: string): string {
  return plist.build({
    CFBundleExecutable: name,
    CFBundleName: name,
    CFBundleIdentifier: `com.github.${name}`,
    CFBundlePackageType: 'APPL',
    CFBundleIconFile: 'electron.icns',
    NSCameraUsageDescription: 'This app needs access to the camera',
    NSMicrophoneUsageDescription: 'This app needs access to the microphone',
    NSBluetoothAlwaysUsageDescription: 'This app needs access to Bluetooth',
  })
}

const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework'

/** Links from the framework's usual names to its one version. */
const appleLinks: Readonly<Record<string, string>> = {
  'Versions/Current': 'A',
  'Electron Framework': 'Versions/Current/Electron Framework',
  Resources: 'Versions/Current/Resources',
}

type Files = Readonly<Record<string, string | Uint8Array>>

const common: Files = {
  LICENSE: 'licence\n',
  'LICENSES.chromium.html': '<p>licences</p>\n',
  version: '0',
}

const languages = ['de', 'en-US', 'fr', 'ja'] as const

const files: Readonly<Record<PackedPlatform, () => Files>> = {
  linux: () => ({
    ...common,
    electron: program(),
    'chrome-sandbox': 'no program',
    ...forEach(languages, (language) => [`locales/${language}.pak`, language]),
  }),
  win: () => ({
    ...common,
    'electron.exe': windowsProgram(),
    ...forEach(languages, (language) => [`locales/${language}.pak`, language]),
  }),
  mac: () => {
    const contents = 'Electron.app/Contents'
    const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map(
      (kind) => `Electron Helper${kind}`,
    )
    return {
      ...common,
      [`${contents}/Info.plist`]: appleInfo('Electron'),
      [`${contents}/MacOS/Electron`]: 'no program',
      [`${contents}/Resources/electron.icns`]: 'no icon',
      [`${contents}/Resources/en.lproj/locale.pak`]: 'en',
      [`${contents}/Resources/de.lproj/locale.pak`]: 'de',
      [`${framework}/Versions/A/Electron Framework`]: program(),
      ...forEach(['de', 'en', 'fr'], (language) => [
        `${framework}/Versions/A/Resources/${language}.lproj/locale.pak`,
        language,
      ]),
      ...forEach(helpers, (name) => [
        `${contents}/Frameworks/${name}.app/Contents/Info.plist`,
        appleInfo(name),
      ]),
      ...forEach(helpers, (name) => [
        `${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`,
        'no program',
      ]),
    }
  },
}

function forEach(
  names: readonly string[],
  make: (name: string) => readonly [string, string],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(make))
}

/** Writes the stand-in for one system into a new folder. */
export async function writeStandIn(platform: PackedPlatform, folder: string): Promise<void> {
  for (const [name, content] of Object.entries(files[platform]())) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content, { mode: 0o755 })
  }
  if (platform !== 'mac') return
  for (const [name, target] of Object.entries(appleLinks)) {
    await symlink(target, join(folder, framework, name))
  }
}
