import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { makeTemporaryFolder, removeFolder } from '../../e2e/temporary-folder.ts'
import { APP_ID } from '../../electron/windows/app-id.ts'
import { packAroundStandIn, type PackedApp } from './pack.ts'
import type { PackedPlatform } from './stand-in-electron.ts'
import {
  appleInfo,
  contentOf,
  entryOf,
  filesIn,
  fingerprint,
  headerHash,
  readFuses,
  sha256,
  windowsIntegrity,
  windowsResources,
} from './packed-app.ts'

/**
 * What is packed, for each of the three systems, around a stand-in for Electron. What only the real one can show
 * (that it starts, and obeys its fuses) is in the hosted workflow: `docs/packaging.md`.
 */

/** All that an app may hold. */
const allowed = [
  /^package\.json$/,
  /^out\/main\/(?:main|journal-thread)\.js$/,
  /^out\/main\/chunks\/[\w-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(?:index|importer)\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(?:m?js|css|woff2|bcmap|pfb|ttf|wasm|icc|svg)$/,
  // What the app is made of, and under which licences.
  /^out\/renderer\/notices\/(?:third-party-licenses|sbom\.cdx)\.json$/,
  /^resources\/samples\/(?:sample\.(?:en|fr)\.txt|sample-sources\.json)$/,
  /^resources\/icon\/256x256\.png$/,
]

/** Built for a plain Node, which a package has none of. */
const leftOut = ['out/main/command-line.js', 'out/main/print-page.js']

let folder: string
let apps: Readonly<Record<PackedPlatform, PackedApp>>

beforeAll(async () => {
  folder = await makeTemporaryFolder('packed')
  apps = {
    linux: await packAroundStandIn('linux', join(folder, 'linux')),
    win: await packAroundStandIn('win', join(folder, 'win')),
    mac: await packAroundStandIn('mac', join(folder, 'mac')),
  }
})

afterAll(() => removeFolder(folder))

const archiveOf = ({ resources }: PackedApp): string => join(resources, 'app.asar')

describe.each(['linux', 'win', 'mac'] as const)('the app packed for %s', (platform) => {
  let packed: PackedApp
  let archive: string

  beforeAll(() => {
    packed = apps[platform]
    archive = archiveOf(packed)
  })

  it('holds nothing that is not meant to be in it', () => {
    const files = filesIn(archive)
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([])
  })

  it('holds all that was built for it', async () => {
    const built = await readdir(join(projectRoot, 'out'), { recursive: true, withFileTypes: true })
    const files = built
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
    const packedFiles = new Set(filesIn(archive))
    expect(files.filter((file) => !packedFiles.has(file)).sort()).toEqual(leftOut)
  })

  it('says what it is made of, and under which licences', () => {
    const notices = filesIn(archive).filter((file) => file.startsWith('out/renderer/notices/'))
    expect(notices.map((file) => file.split('/').at(-1)).sort()).toEqual([
      'sbom.cdx.json',
      'third-party-licenses.json',
    ])
  })

  it('keeps all of it in the archive, each file with the hash of what is in it', () => {
    for (const file of filesIn(archive)) {
      const { unpacked, integrity } = entryOf(archive, file)
      expect(unpacked, file).toBeUndefined()
      expect(integrity?.algorithm, file).toBe('SHA256')
      expect(integrity?.hash, file).toBe(sha256(contentOf(archive, file)))
    }
    expect(existsSync(`${archive}.unpacked`)).toBe(false)
  })

  it('tells nothing of the computer that it was built on', () => {
    const telling = filesIn(archive).filter((file) =>
      contentOf(archive, file).includes(projectRoot),
    )
    expect(telling).toEqual([])
  })

  it('has a manifest that says what the app reads of it, and no more', () => {
    const manifest = JSON.parse(contentOf(archive, 'package.json').toString()) as object
    const said = Object.entries(manifest).filter(([, value]) => value !== null)
    expect(said.map(([name]) => name).sort()).toEqual(
      ['author', 'description', 'desktopName', 'license', 'main', 'name', 'type', 'version'].sort(),
    )
  })

  it('has its fuses set', async () => {
    expect(await readFuses(packed.program)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  it('brings the licence and those of others along, where one can read them', async () => {
    for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) {
      const copy = await readFile(join(packed.resources, name), 'utf8')
      expect(copy).toBe(await readFile(join(projectRoot, name), 'utf8'))
    }
  })

  it('has the same bytes when it is packed again', async () => {
    const again = await packAroundStandIn(platform, join(folder, `${platform}-again`))
    expect(await fingerprint(again.folder)).toEqual(await fingerprint(packed.folder))
  })
})

// Electron looks at the archive's hash on Windows and macOS; on Linux there is nowhere to embed it.
describe('the app packed for Windows alone', () => {
  it('has the hash of its archive in the program', async () => {
    expect(await windowsIntegrity(apps.win)).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(archiveOf(apps.win)) },
    ])
  })

  it('goes by the id that its shortcuts have', () => {
    const code = contentOf(archiveOf(apps.win), 'out/main/main.js').toString()
    expect(code).toMatch(/\.setAppUserModelId\(/)
    expect(code).toContain(APP_ID)
  })

  it('has its own icon', async () => {
    expect(await windowsResources(apps.win)).toEqual(expect.arrayContaining([3, 14, 16]))
  })
})

describe('the app packed for macOS alone', () => {
  it('has the hash of its archive in Info.plist', async () => {
    const { ElectronAsarIntegrity } = await appleInfo(apps.mac)
    expect(ElectronAsarIntegrity).toEqual({
      'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash(archiveOf(apps.mac)) },
    })
  })

  it('opens projects, as folders that are files, and packages', async () => {
    const { CFBundleDocumentTypes, UTExportedTypeDeclarations, CFBundleIconFile } = await appleInfo(
      apps.mac,
    )
    expect(CFBundleDocumentTypes).toEqual([
      expect.objectContaining({
        CFBundleTypeExtensions: ['claimdesk'],
        LSItemContentTypes: ['org.claimdesk.project'],
        LSTypeIsPackage: true,
        LSHandlerRank: 'Owner',
        CFBundleTypeIconFile: CFBundleIconFile,
      }),
      expect.objectContaining({
        CFBundleTypeExtensions: ['claimpack'],
        LSItemContentTypes: ['org.claimdesk.package'],
        LSHandlerRank: 'Owner',
      }),
    ])
    expect(UTExportedTypeDeclarations).toEqual([
      expect.objectContaining({
        UTTypeIdentifier: 'org.claimdesk.project',
        UTTypeConformsTo: expect.arrayContaining(['com.apple.package']) as unknown,
      }),
      expect.objectContaining({ UTTypeIdentifier: 'org.claimdesk.package' }),
    ])
  })

  it('asks for no camera, no microphone and no plain HTTP', async () => {
    const keys = Object.keys(await appleInfo(apps.mac))
    expect(keys).toContain('CFBundleIdentifier')
    expect(keys.filter((key) => /UsageDescription$|AppTransportSecurity$/.test(key))).toEqual([])
  })
})

describe('the app packed for Linux alone', () => {
  it('opens packages, and its window finds its entry', () => {
    const lines = apps.linux.desktopEntry?.split('\n') ?? []
    expect(lines).toContain('Exec=/opt/Claimdesk/claimdesk %U')
    expect(lines).toContain('MimeType=application/vnd.claimdesk.package+zip;')
    expect(lines).toContain('StartupWMClass=claimdesk')
    expect(lines).toContain('GenericName[fr]=Vérification des faits')
  })

  it('asks for no start without a sandbox, also in an AppImage', () => {
    expect(apps.linux.appImageEntry?.split('\n')).toContain('Exec=AppRun %U')
    expect(apps.linux.desktopEntry).not.toContain('--no-sandbox')
  })
})
