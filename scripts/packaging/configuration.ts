import type { Configuration } from 'electron-builder'
import { APP_ID } from '../../electron/windows/app-id.ts'
import { appleDocumentTypes, packageFile } from './document-types.ts'
import { quietInfo } from './quiet-info.ts'

/** What `app.asar` holds. Everything is bundled: there is no `node_modules` in it, and no map of a source. */
const files = [
  'out/**/*',
  'resources/samples/**/*',
  'resources/icon/256x256.png',
  'package.json',
  '!**/*.map',
  '!**/node_modules/**',
  // The command line needs a plain Node, which a package does not have (see the fuses).
  '!out/main/command-line.js',
  '!out/main/print-page.js',
]

/** What of `package.json` says nothing to the app: left out of the package's. */
const unread = ['bin', 'engines', 'allowScripts', 'private']

/** Where the secrets for signing are given, by the names that electron-builder knows them by. */
export interface Signing {
  /** A Developer ID certificate is given. */
  readonly mac: boolean
  /** An App Store Connect key or an Apple ID is given. */
  readonly notarize: boolean
}

export function signingFrom(env: Readonly<Record<string, string | undefined>>): Signing {
  const mac = Boolean(env.CSC_LINK || env.CSC_NAME)
  return { mac, notarize: mac && Boolean(env.APPLE_API_KEY || env.APPLE_ID) }
}

export interface PackageOptions {
  readonly signing: Signing
  /** The computer that packs. */
  readonly platform: NodeJS.Platform
  /** Where the project lives on the web; a `.deb` must name it. */
  readonly homepage: string | null
}

/** How electron-builder makes the packages: `docs/packaging.md`. */
export function packageConfiguration(
  options: PackageOptions,
): Configuration & { readonly afterPack: typeof quietInfo } {
  const { signing, platform, homepage } = options
  return {
    appId: APP_ID,
    productName: 'Claimdesk',
    copyright: 'Copyright © The Claimdesk contributors. MIT licence.',
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    directories: { output: 'packages', buildResources: 'resources/icon' },
    files: [...files],
    extraResources: ['LICENSE', 'THIRD-PARTY-NOTICES.md'],
    extraMetadata: {
      // By it Linux knows which program a window belongs to.
      desktopName: 'claimdesk.desktop',
      ...(homepage === null ? {} : { homepage }),
      ...Object.fromEntries(unread.map((name) => [name, null])),
    },
    asar: true,
    npmRebuild: false,
    // The languages of the app; Chromium brings fifty more.
    electronLanguages: ['en-US', 'fr'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      // Without it an Apple processor starts no program that was changed after it was signed.
      resetAdHocDarwinSignature: platform === 'darwin' && !signing.mac,
    },
    // Claimdesk asks nobody whether there is a newer one.
    publish: null,
    afterPack: quietInfo,
    // The usual one gives up the sandbox, and needs a library (libfuse2) that systems do not bring any more.
    toolsets: { appimage: '1.0.3' },
    win: {
      icon: 'resources/icon/icon.ico',
      target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
      fileAssociations: [{ ...packageFile }],
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // What people have written stays when the program goes.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      // One for each processor: the common one would be twice as large.
      buildUniversalInstaller: false,
      installerLanguages: ['en_US', 'fr_FR'],
      license: 'LICENSE',
    },
    mac: {
      icon: 'resources/icon/icon.icns',
      category: 'public.app-category.news',
      target: [
        { target: 'dmg', arch: ['x64', 'arm64'] },
        { target: 'zip', arch: ['x64', 'arm64'] },
      ],
      extendInfo: { ...appleDocumentTypes, CFBundleLocalizations: ['en', 'fr'] },
      // Unsigned, each part would be refused by the hardened runtime as somebody else's.
      hardenedRuntime: signing.mac,
      ...(signing.mac ? {} : { identity: '-' }),
      entitlements: 'resources/mac/entitlements.plist',
      entitlementsInherit: 'resources/mac/entitlements.plist',
      gatekeeperAssess: false,
      notarize: signing.notarize,
    },
    dmg: { writeUpdateInfo: false, sign: false },
    linux: {
      icon: 'resources/icon',
      executableName: 'claimdesk',
      syncDesktopName: true,
      category: 'Office',
      maintainer: 'The Claimdesk contributors',
      target: [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
      fileAssociations: [{ ...packageFile }],
      desktop: {
        entry: {
          'GenericName[fr]': 'Vérification des faits',
          GenericName: 'Fact checking',
          'Comment[fr]':
            'Vérifier un article avant sa publication, affirmation par affirmation, hors ligne.',
          Keywords: 'fact-check;verification;journalism;claims;',
        },
      },
    },
  }
}
