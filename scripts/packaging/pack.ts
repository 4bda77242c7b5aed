import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js'
import { Arch, build, Platform, type AfterPackContext } from 'electron-builder'
import { LinuxPackager } from 'app-builder-lib/out/linuxPackager.js'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { packageConfiguration } from './configuration.ts'
import { writeStandIn, type PackedPlatform } from './stand-in-electron.ts'

/** An app as it is before it is put into an installer. */
export interface PackedApp {
  readonly platform: PackedPlatform
  /** What an installer would install. */
  readonly folder: string
  /** Electron's resources folder, with `app.asar` in it. */
  readonly resources: string
  /** What `@electron/fuses` takes. */
  readonly program: string
  /** What tells Linux of the program and its files; `null` elsewhere. */
  readonly desktopEntry: string | null
  /** The same within an AppImage. */
  readonly appImageEntry: string | null
}

const targets = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC } as const

/**
 * Packs the built app for one system as `npm run package` does, around a stand-in for Electron.
 *
 * @param folder to work in; new, and to be removed by the caller
 */
export async function packAroundStandIn(
  platform: PackedPlatform,
  folder: string,
): Promise<PackedApp> {
  const electronDist = join(folder, 'electron')
  await mkdir(electronDist, { recursive: true })
  await writeStandIn(platform, electronDist)
  const configuration = packageConfiguration({
    signing: { mac: false, notarize: false },
    platform: process.platform,
    homepage: null,
  })
  let packed: AfterPackContext | null = null
  let appImageEntry: string | null = null
  await build({
    projectDir: projectRoot,
    targets: targets[platform].createTarget(
      platform === 'linux' ? ['dir', 'AppImage'] : 'dir',
      Arch.x64,
    ),
    // An AppImage itself is not made: its runtime would have to be downloaded.
    effectiveOptionComputed: ({ desktop }: { readonly desktop: string }) => {
      appImageEntry = desktop
      return Promise.resolve(true)
    },
    config: {
      ...configuration,
      electronDist,
      directories: { ...configuration.directories, output: join(folder, 'packages') },
      afterPack: async (context) => {
        packed = context
        await configuration.afterPack(context)
      },
    },
  })
  return { ...(await describePacked(platform, packed)), appImageEntry }
}

async function describePacked(
  platform: PackedPlatform,
  packed: AfterPackContext | null,
): Promise<Omit<PackedApp, 'appImageEntry'>> {
  if (packed === null) throw new Error(`nothing was packed for ${platform}`)
  const { appOutDir: folder, packager } = packed
  const name = packager.appInfo.productFilename
  const app = join(folder, `${name}.app`)
  const programs = { linux: 'claimdesk', win: `${name}.exe`, mac: `${name}.app` } as const
  return {
    platform,
    folder,
    resources: platform === 'mac' ? join(app, 'Contents/Resources') : join(folder, 'resources'),
    program: join(folder, programs[platform]),
    desktopEntry: packager instanceof LinuxPackager ? await desktopEntryOf(packager) : null,
  }
}

/** An installer's own business, but made by electron-builder alone. */
function desktopEntryOf(packager: LinuxPackager): Promise<string> {
  return new LinuxTargetHelper(packager).computeDesktopEntry(packager.platformSpecificBuildOptions)
}
