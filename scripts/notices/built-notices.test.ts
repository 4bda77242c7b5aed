import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  COMPONENTS_PATH,
  LICENCES_PATH,
  type ThirdPartyList,
} from '../../shared/notices/third-party.ts'
import { suppliedVersions } from './supplied-texts.ts'

/**
 * The app as it is built, and what its two lists say of it. What is really in the bundles is read off their
 * source maps, which know nothing of how the lists are made.
 */

const root = join(import.meta.dirname, '../..')
const out = mkdtempSync(join(tmpdir(), 'claimdesk-built-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const Sbom = z.object({
  serialNumber: z.string(),
  metadata: z.strictObject({
    lifecycles: z.array(z.unknown()),
    component: z.object({ 'bom-ref': z.string() }),
  }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      type: z.string(),
      group: z.string().optional(),
      name: z.string(),
      version: z.string().optional(),
      purl: z.string(),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
      licenses: z.array(z.unknown()).min(1),
      properties: z.array(z.object({ value: z.string() })).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})

let files: readonly string[] = []
let sbomText = ''
let sbom: z.infer<typeof Sbom>
let list: ThirdPartyList

beforeAll(() => {
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [cli, 'build', '--outDir', out, '--sourcemap', '--logLevel', 'error']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  sbomText = readFileSync(join(out, 'renderer', COMPONENTS_PATH), 'utf8')
  sbom = Sbom.parse(JSON.parse(sbomText))
  // The build's own list; its shape is what the other tests are about.
  list = JSON.parse(readFileSync(join(out, 'renderer', LICENCES_PATH), 'utf8')) as ThirdPartyList
})

/** Name and version of each package that a source map names, of all scripts. */
function packagesInMaps(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const file of files.filter((name) => name.endsWith('.map'))) {
    const { sources } = JSON.parse(readFileSync(join(out, file), 'utf8')) as { sources: string[] }
    for (const source of sources) {
      const folder = /^.*(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(source)
      if (folder) found.add(folder[0].slice(folder[0].indexOf('node_modules/'), -1))
    }
  }
  return new Set([...found].map(nameAndVersion))
}

function nameAndVersion(folder: string): string {
  const read = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  return `${read.name}@${read.version}`
}

const inSbom = (): ReadonlySet<string> =>
  new Set(
    sbom.components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:(npm|generic)\//, ''))),
  )
const inList = (): ReadonlySet<string> =>
  new Set(list.components.map(({ name, version }) => `${name}@${version}`))

describe('the lists of what the app is made of', () => {
  it('have every package whose code is in a bundle', () => {
    const bundled = packagesInMaps()
    expect(bundled.size).toBeGreaterThan(40)
    for (const maker of ['main/main.js.map', 'preload/preload.cjs.map']) {
      expect(files.map((file) => file.replaceAll('\\', '/'))).toContain(maker)
    }
    expect([...bundled].filter((known) => !inSbom().has(known))).toEqual([])
    expect([...bundled].filter((known) => !inList().has(known))).toEqual([])
  })

  it('have every font, and what packages have within them', () => {
    const fonts = files.filter((file) => file.endsWith('.woff2')).map((file) => basename(file))
    const families = new Set(
      fonts.map((font) => font.replace(/-(latin|cyrillic|greek|viet).*/, '')),
    )
    expect(families.size).toBeGreaterThan(1)
    for (const family of families) {
      expect([...inSbom()].join()).toContain(`@fontsource-variable/${family}@`)
    }
    expect([...inList()].join()).toMatch(/nanoid@.*Liberation fonts@|Liberation fonts@.*nanoid@/)
  })

  it('have the runtime, and nothing that only builds or tests', () => {
    const names = list.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['electron', 'Chromium', 'Node.js']))
    for (const tool of ['vitest', 'eslint', 'typescript', '@playwright/test', 'ajv']) {
      expect(names).not.toContain(tool)
    }
  })

  it('give each component a licence with its text', () => {
    for (const { name, licence, texts } of list.components) {
      expect(licence, name).not.toBe('')
      expect(texts.length, name).toBeGreaterThan(0)
      expect(
        texts.filter(({ text }) => text.trim().length < 100),
        name,
      ).toEqual([])
    }
  })

  it('name the same components', () => {
    expect(list.components.length).toBe(sbom.components.length)
  })

  it('have no use for texts that are kept for other versions', () => {
    expect(suppliedVersions.filter((known) => !inList().has(known))).toEqual([])
  })
})

describe('the SBOM', () => {
  it('is valid CycloneDX 1.6', () => {
    const schema = (name: string): object => {
      const folder = 'node_modules/@cyclonedx/cyclonedx-library/res/schema'
      return JSON.parse(
        readFileSync(join(root, folder, `${name}.SNAPSHOT.schema.json`), 'utf8'),
      ) as object
    }
    const ajv = new Ajv({ strict: false, formats: { 'iri-reference': true, 'idn-email': true } })
    formats(ajv)
    for (const name of ['spdx', 'jsf-0.82']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
    }
    const isValid = ajv.compile(schema('bom-1.6'))
    expect(isValid(JSON.parse(sbomText)), JSON.stringify(isValid.errors)).toBe(true)
    expect(isValid({ ...(JSON.parse(sbomText) as object), serialNumber: 'one' })).toBe(false)
  })

  it('has the hash of every package as package-lock.json has it', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; integrity?: string }>
    }
    const locked = new Set(Object.values(packages).map(({ integrity }) => integrity))
    const fromNpm = sbom.components.filter(({ purl }) => purl.startsWith('pkg:npm/'))
    expect(fromNpm.length).toBeGreaterThan(50)
    for (const { name, hashes = [] } of fromNpm) {
      const [{ content, alg } = { content: '', alg: '' }] = hashes
      expect(alg, name).toBe('SHA-512')
      expect(locked, name).toContain(`sha512-${Buffer.from(content, 'hex').toString('base64')}`)
    }
  })

  it('leads from the app to every component', () => {
    const uses = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    const reached = new Set<string>()
    const reach = (ref: string): void => {
      if (reached.has(ref)) return
      reached.add(ref)
      for (const used of uses.get(ref) ?? []) reach(used)
    }
    reach(sbom.metadata.component['bom-ref'])
    const components = sbom.components.map((component) => component['bom-ref'])
    expect(components.filter((ref) => !reached.has(ref))).toEqual([])
    expect(uses.get(components.find((ref) => ref.startsWith('pkg:npm/pinia@')) ?? '')).toEqual([
      expect.stringMatching(/^pkg:npm\/vue@/),
    ])
  })
})
