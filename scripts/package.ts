import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { archFromString, build, Platform, type Arch } from 'electron-builder'
import { projectRoot } from '../e2e/launch/runtime.ts'
import { buildApp } from './build/build-app.ts'
import { packageConfiguration, signingFrom } from './packaging/configuration.ts'

/**
 * `npm run package`: builds the app and makes its installers for this computer's system, in `packages/`;
 * `--linux`, `--windows` and `--mac` name others, `--dir` stops before the installers. See `docs/packaging.md`.
 */

const { values: wanted } = parseArgs({
  options: {
    linux: { type: 'boolean', default: false },
    windows: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
  },
})

const packages = join(projectRoot, 'packages')
const components = join(projectRoot, 'out/renderer/notices/sbom.cdx.json')

/** The time of the last commit, in seconds: what archives that obey it give to all that is in them. */
function commitTime(): string | null {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: projectRoot,
      encoding: 'utf8',
    })
  } catch {
    return null // not a clone
  }
}

function chosenPlatforms(): Platform[] {
  const chosen = [
    ...(wanted.linux ? [Platform.LINUX] : []),
    ...(wanted.windows ? [Platform.WINDOWS] : []),
    ...(wanted.mac ? [Platform.MAC] : []),
  ]
  return chosen.length > 0 ? chosen : [Platform.current()]
}

/** Without targets of its own a system has those of the configuration. */
function targetsOf(platform: Platform): Map<Platform, Map<Arch, string[]>> {
  return wanted.dir
    ? platform.createTarget('dir', archFromString(process.arch))
    : platform.createTarget()
}

/** The project's page, as the hosted workflow knows it. */
function homepage(): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  return server && repository ? `${server}/${repository}` : null
}

/** One line a file, as `sha256sum --check` reads them. */
async function writeChecksums(files: readonly string[], name: string): Promise<void> {
  const lines: string[] = []
  for (const file of files) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`)
  }
  await writeFile(join(packages, name), lines.join(''))
}

const time = commitTime()
if (time !== null) process.env.SOURCE_DATE_EPOCH ??= time.trim()
buildApp()
const platforms = chosenPlatforms()
const made = await build({
  projectDir: projectRoot,
  publish: 'never',
  targets: new Map(platforms.flatMap((platform) => [...targetsOf(platform)])),
  config: packageConfiguration({
    signing: signingFrom(process.env),
    platform: process.platform,
    homepage: homepage(),
  }),
})
if (!wanted.dir) {
  const list = join(packages, 'claimdesk.cdx.json')
  await access(components)
  await copyFile(components, list)
  const name = platforms.map((platform) => platform.name).join('-')
  await writeChecksums(
    [...made.filter((file) => !file.endsWith('.blockmap')), list].sort(),
    `SHA256SUMS-${name}`,
  )
}
