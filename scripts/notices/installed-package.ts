import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackageURL } from 'packageurl-js'
import parseLicence from 'spdx-expression-parse'
import { z } from 'zod'
import { byCodeUnits } from '../../shared/by-code-units.ts'
import type { LicenceText } from '../../shared/notices/third-party.ts'
import type { Component } from './component.ts'
import { isHelper } from './module-package.ts'
import { suppliedTexts } from './supplied-texts.ts'

const PackageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  description: z.string().optional(),
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
})

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
})
export type LockFile = z.infer<typeof LockFile>

/** @param root the project's folder */
export function readLockFile(root: string): LockFile {
  return LockFile.parse(readJson(join(root, 'package-lock.json')))
}

/** The files that licences and notices are in, by the names that npm and others know. */
const isNotice = /^(licen[cs]e|copying|copyright|notice|third[-_]?party)/i

/**
 * A package as it is installed, without what it is used in.
 *
 * @param folder as in `package-lock.json`
 * @throws Error where its licence is unknown or its text is missing: neither may be handed out
 */
export function readInstalledPackage(
  root: string,
  folder: string,
  lock: LockFile,
): Omit<Component, 'bundles' | 'uses'> {
  const read = PackageFile.parse(readJson(join(root, folder, 'package.json')))
  const { name, version, license: licence } = read
  const known = `${name}@${version}`
  checkLicence(known, licence)
  const texts = [...ownTexts(join(root, folder), isHelper(folder)), ...suppliedTexts(root, known)]
  if (texts.length === 0) throw new Error(`${known} comes without the text of its licence`)
  return {
    name,
    version,
    licence,
    kind: name.startsWith('@fontsource') ? 'font' : 'library',
    homepage: webAddress(read),
    description: read.description ?? '',
    purl: packageUrl(name, version),
    sha512: lockedHash(folder, version, lock),
    texts,
  }
}

/** @throws Error where it is no SPDX expression */
function checkLicence(known: string, licence: string | undefined): asserts licence is string {
  if (licence === undefined) throw new Error(`${known} names no licence`)
  try {
    parseLicence(licence)
  } catch {
    throw new Error(`${known} is under “${licence}”, which is no licence that SPDX knows`)
  }
}

function ownTexts(folder: string, isHelperOnly: boolean): readonly LicenceText[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isNotice.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !isHelperOnly || /^licen[cs]e/i.test(name))
  return names.sort(byCodeUnits).map((name) => {
    const text = readText(join(folder, name))
    return { name, text: isHelperOnly ? withoutBundled(text) : text }
  })
}

/** Build tools list the licences of what they bring along as well, none of which is in a helper. */
function withoutBundled(text: string): string {
  return `${text.replace(/^# Licenses of bundled dependencies$[^]*/m, '').trim()}\n`
}

/** A text with line feeds alone, so that the lists do not differ from one system to another. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n')
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The hash that npm checks the package against. */
function lockedHash(folder: string, version: string, { packages }: LockFile): string {
  const locked = packages[folder]
  const digest = /^sha512-(\S+)$/.exec(locked?.integrity ?? '')?.[1]
  if (locked?.version !== version || digest === undefined) {
    throw new Error(`${folder} is installed in version ${version}, which package-lock.json lacks`)
  }
  return Buffer.from(digest, 'base64').toString('hex')
}

function packageUrl(name: string, version: string): string {
  const [, scope, rest] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? []
  return new PackageURL('npm', scope, rest ?? name, version, undefined, undefined).toString()
}

function webAddress({ homepage, repository }: z.infer<typeof PackageFile>): string | null {
  const url = typeof repository === 'object' ? repository.url : repository
  const page = url
    ?.replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '')
    .replace(/^(github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$2')
  return [homepage, page].find((address) => address?.startsWith('https://')) ?? null
}
