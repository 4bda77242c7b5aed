import { hash } from 'node:crypto'
import { mutateBytes } from './mutate.ts'
import { mutateJson } from './mutate-value.ts'
import type { Random } from './random.ts'
import { writeRawZip, zip64Extra, type RawEnd, type RawEntry } from './raw-zip.ts'

const MANIFEST = 'manifest.json'

/** A package as it is packed: its entries with their content, the manifest last. */
export type Package = readonly [RawEntry, ...RawEntry[]]

interface Draft {
  entries: RawEntry[]
  end: RawEnd
}

type Change = (draft: Draft, random: Random) => void

/** A package changed by one to three of all that is known of hostile archives, and now and then in its bytes. */
export function mutatePackage(original: Package, random: Random): Uint8Array {
  const draft: Draft = { entries: [...original], end: {} }
  for (let count = 1 + random.below(3); count > 0; count -= 1) random.pick(changes)(draft, random)
  // Half of those whose content has changed have a manifest that tells of it.
  if (random.below(2) === 0) tellTruly(draft)
  const bytes = writeRawZip(draft.entries, draft.end)
  if (random.below(5) > 0) return bytes
  return mutateBytes(Uint8Array.from(bytes), [Uint8Array.from(bytes)], random)
}

function edit(draft: Draft, random: Random, change: (entry: RawEntry) => Partial<RawEntry>): void {
  const at = random.below(draft.entries.length)
  draft.entries = draft.entries.map((entry, index) =>
    index === at ? { ...entry, ...change(entry) } : entry,
  )
}

function add(draft: Draft, ...entries: RawEntry[]): void {
  draft.entries = [...entries, ...draft.entries]
}

interface Manifest {
  entries: { path: string; size: number; sha256: string }[]
  readonly [name: string]: unknown
}

function editManifest(draft: Draft, change: (manifest: Manifest) => unknown): void {
  draft.entries = draft.entries.map((entry) => {
    if (entry.name !== MANIFEST) return entry
    try {
      const manifest = JSON.parse(Buffer.from(entry.content).toString()) as Manifest // as packed
      return { ...entry, content: Buffer.from(JSON.stringify(change(manifest))) }
    } catch {
      return entry
    }
  })
}

function tellTruly(draft: Draft): void {
  const entries = draft.entries
    .filter(({ name }) => name !== MANIFEST)
    .map(({ name, content }) => ({
      path: name,
      size: content.byteLength,
      sha256: hash('sha256', content),
    }))
  editManifest(draft, (manifest) => ({ ...manifest, entries }))
}

const zeros = '0'.repeat(64)

/** Paths that lead elsewhere, and names that some system takes for another. */
const names = [
  '../evil.txt',
  '../../outside/evil.txt',
  'journal/../../evil.jsonl',
  'files/../../../outside/canary.txt',
  '/tmp/claimdesk-evil.txt',
  'C:\\evil.txt',
  'C:evil.txt',
  '\\\\server\\share\\evil',
  'journal\\..\\..\\evil.jsonl',
  'files\\evil',
  `files/${zeros}.t\0t`,
  `files/${zeros}.txt\0`,
  `files/${zeros.slice(1)}`,
  `files/${zeros}.TXT`,
  `FILES/${zeros}.txt`,
  'PROJECT.JSON',
  'project.json/',
  'project.json/x',
  'projec\u0323t.json',
  'p\u200Broject.json',
  'CON',
  'journal/con.jsonl',
  'journal/nul',
  'journal',
  'files',
  'journal/',
  'files/',
  './project.json',
  'journal//a.jsonl',
  'journal/aaaaaaaa.jsonl ',
  'journal/aaaaaaaa.jsonl.',
  'journal/aaaaaaaa.jsonl:stream',
  'journal/aaaaaaaa.torn-1.jsonl',
  'journal/aaaaaaaa.1-1.lock',
  'manifest.json/',
  '',
  ' ',
  'a'.repeat(70_000).slice(0, 65_000),
] as const

const modes = [0o120777, 0o020666, 0o060666, 0o010666, 0o140777, 0o040755, 0o104755, 0] as const

const changes: readonly [Change, ...Change[]] = [
  (draft, random) => add(draft, { name: random.pick(names), content: Buffer.from('evil') }),
  (draft, random) => edit(draft, random, () => ({ name: random.pick(names) })),
  (draft, random) => edit(draft, random, () => ({ localName: random.pick(names) })),
  (draft, random) =>
    edit(draft, random, () => ({
      mode: random.pick(modes),
      content: Buffer.from(random.pick(['../../outside', '/etc/passwd', '.'])),
    })),
  (draft, random) => edit(draft, random, () => ({ mode: random.pick(modes) })),
  // Twice under one name.
  (draft, random) => {
    const entry = draft.entries[random.below(draft.entries.length)]
    if (entry) add(draft, { ...entry, content: Buffer.from('another') })
  },
  (draft, random) => {
    const entry = draft.entries[random.below(draft.entries.length)]
    if (entry) add(draft, { ...entry, name: entry.name.toUpperCase() })
  },
  (draft, random) =>
    edit(draft, random, () => ({ size: random.pick([0, 1, 2 ** 31, 0xfffffffe, 0xffffffff]) })),
  (draft, random) =>
    edit(draft, random, () => ({ compressedSize: random.pick([0, 1, 2 ** 31, 0xffffffff]) })),
  (draft, random) => edit(draft, random, () => ({ crc: random.below(2 ** 31) })),
  (draft, random) => edit(draft, random, () => ({ method: random.pick([1, 9, 12, 14, 93, 99]) })),
  (draft, random) => edit(draft, random, () => ({ method: 'stored' })),
  // What is called deflated and is not.
  (draft, random) => edit(draft, random, () => ({ method: 8 })),
  (draft, random) => edit(draft, random, () => ({ isEncrypted: true })),
  // Many that are one (Fifield, "A better zip bomb", 2019).
  (draft) => {
    draft.entries = draft.entries.map((entry) => ({ ...entry, offset: 0 }))
  },
  (draft, random) =>
    edit(draft, random, () => ({ offset: random.pick([1, 30, 2 ** 31, 0xfffffffe, 0xffffffff]) })),
  (draft, random) =>
    edit(draft, random, () => ({
      size: 0xffffffff,
      compressedSize: 0xffffffff,
      extra: zip64Extra(random.pick([0n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]), 10n),
    })),
  (draft, random) => edit(draft, random, () => ({ extra: Buffer.from('0100ffff00', 'hex') })),
  // A bomb: what it becomes is a thousand times what it is.
  (draft) => {
    const content = Buffer.alloc(3_000_000)
    add(draft, { name: `files/${hash('sha256', content)}.txt`, content })
  },
  (draft) => {
    add(draft, { name: 'journal/bombbombbomb.jsonl', content: Buffer.alloc(3_000_000, 10) })
  },
  // An archive in the archive.
  (draft) => {
    const content = writeRawZip(draft.entries)
    add(draft, { name: `files/${hash('sha256', content)}.zip`, content })
  },
  (draft, random) => {
    draft.end = { ...draft.end, count: random.pick([0, 1, 1_000, 65_535]) }
  },
  (draft, random) => {
    draft.end = { ...draft.end, comment: 'PK\u0005\u0006'.repeat(1 + random.below(20)) }
  },
  (draft, random) => {
    draft.end = { ...draft.end, before: new Uint8Array(random.pick([1, 100, 70_000])) }
  },
  (draft, random) => {
    const left = draft.entries.length
    draft.entries.splice(random.below(left), 1)
  },
  (draft) => {
    draft.entries.reverse()
  },
  (draft) => {
    draft.entries = []
  },
  (draft) => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      name: `files/${hash('sha256', String(index))}`,
      content: Buffer.from(String(index)),
    }))
    add(draft, ...many)
  },
  // What stands in them.
  (draft, random) =>
    edit(draft, random, ({ content }) => ({
      content: mutateBytes(Uint8Array.from(content), [Uint8Array.from(content)], random),
    })),
  (draft, random) =>
    edit(draft, random, ({ name, content }) =>
      name.endsWith('.json') ? { content: mutatedJson(content, random) } : {},
    ),
  (draft, random) => editManifest(draft, (manifest) => mutateJson(manifest, random)),
  (draft, random) =>
    editManifest(draft, (manifest) => ({
      ...manifest,
      title: random.pick([
        '..',
        '../../outside',
        'CON',
        '/',
        'é'.repeat(1_000),
        '\0',
        '\u202Egnp.',
      ]),
    })),
  (draft, random) =>
    editManifest(draft, (manifest) => ({
      ...manifest,
      project: random.pick(['another', 'project-1', '../x']),
    })),
  (draft, random) =>
    editManifest(draft, (manifest) => ({ ...manifest, version: random.pick([0, 2, 1e300]) })),
  // One is named twice, and another not at all.
  (draft, random) =>
    editManifest(draft, (manifest) => {
      const entries = [...manifest.entries]
      const [from, to] = [random.below(entries.length), random.below(entries.length)]
      const entry = entries[from]
      if (entry) entries[to] = entry
      return { ...manifest, entries }
    }),
  (draft, random) =>
    editManifest(draft, (manifest) => {
      const at = random.below(manifest.entries.length)
      const entries = manifest.entries.map((entry, index) =>
        index === at ? { ...entry, sha256: zeros } : entry,
      )
      return { ...manifest, entries }
    }),
]

function mutatedJson(content: Uint8Array, random: Random): Uint8Array {
  try {
    const changed = mutateJson(JSON.parse(Buffer.from(content).toString()), random)
    return Buffer.from(JSON.stringify(changed))
  } catch {
    return content
  }
}
