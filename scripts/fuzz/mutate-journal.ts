import type { ProjectEvent } from '../../shared/project/events.ts'
import { emptyJournal, formatJsonLines } from '../../electron/storage/journal-lines.ts'
import { mutateBytes, type Bytes } from './mutate.ts'
import { mutateJson } from './mutate-value.ts'
import type { Random } from './random.ts'

type Change = (jsons: readonly string[], random: Random) => readonly string[]

/**
 * A journal of these events, changed: in its bytes, in its lines, or in what its lines say, these with hashes that
 * are right.
 */
export function mutateJournal(
  events: readonly ProjectEvent[],
  other: readonly ProjectEvent[],
  random: Random,
): Bytes {
  const jsons = linesOf(events)
  const isSaid = random.below(3) === 0
  const said = isSaid ? random.pick(changesOfWords)(jsons, random) : jsons
  const bytes = journalOf(said)
  if (isSaid && random.below(2) === 0) return bytes
  if (random.below(2) === 0) return mutateBytes(bytes, [journalOf(linesOf(other))], random)
  const lines = textOf(bytes).split('\n')
  const changed = random.pick(changesOfLines)(lines, random)
  return bytesOf(changed.join('\n'))
}

const linesOf = (events: readonly ProjectEvent[]): readonly string[] =>
  events.map((event) => JSON.stringify(event))

function journalOf(jsons: readonly string[]): Bytes {
  return Uint8Array.from(formatJsonLines(jsons, emptyJournal).bytes)
}

// Each byte as a character, so that what is no UTF-8 stays what it is.
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'latin1'))

function changeOne(
  items: readonly string[],
  random: Random,
  change: (item: string) => string | readonly string[],
): readonly string[] {
  const index = random.below(items.length)
  return items.flatMap((item, at) => (at === index ? change(item) : item))
}

const depths = [100, 10_000, 200_000] as const

/** What a program with a right hash could have written. */
const changesOfWords: readonly [Change, ...Change[]] = [
  (jsons, random) =>
    changeOne(jsons, random, (json) => JSON.stringify(mutateJson(JSON.parse(json), random))),
  (jsons, random) =>
    changeOne(jsons, random, (json) => JSON.stringify(mutateJson(JSON.parse(json), random))),
  (jsons, random) => changeOne(jsons, random, (json) => '['.repeat(random.pick(depths)) + json),
  (jsons, random) =>
    changeOne(jsons, random, (json) => {
      const depth = random.pick(depths)
      return json.replace('"data":', `"deep":${'['.repeat(depth)}${']'.repeat(depth)},"data":`)
    }),
  (jsons, random) =>
    changeOne(jsons, random, (json) => json.replace('"v":1', `"v":${random.pick(numbers)}`)),
  (jsons, random) =>
    changeOne(jsons, random, (json) => json.replace('{', `{"__proto__":{"type":"x","v":1},`)),
  (jsons, random) => changeOne(jsons, random, (json) => `${json} ${json}`),
  (jsons, random) => changeOne(jsons, random, (json) => json.replaceAll('"', "'")),
  (jsons, random) =>
    changeOne(jsons, random, () => random.pick(['', ' ', 'null', '0', '""', '[]', '{}', '\0'])),
  // The same stamp, and other words.
  (jsons, random) =>
    changeOne(jsons, random, (json) => [json, json.replace(/"at":"\d{4}/, '"at":"1999')]),
]

const numbers = ['1e999', '-1', '0', '2', '99999999999999999999', '1.5', '-0', '"1"'] as const

/** What befalls lines on disks, in editors, in synchronisers and in git. */
const changesOfLines: readonly [Change, ...Change[]] = [
  (lines, random) => changeOne(lines, random, () => []),
  (lines, random) => changeOne(lines, random, (line) => [line, line]),
  (lines, random) => changeOne(lines, random, (line) => [line, '']),
  (lines, random) => {
    const at = random.below(lines.length)
    return [...lines.slice(at), ...lines.slice(0, at)]
  },
  (lines) => lines.toReversed(),
  (lines) => lines.map((line) => `${line}\r`),
  (lines, random) => changeOne(lines, random, (line) => `${line}\r`),
  (lines) => ['\u00EF\u00BB\u00BF' + (lines[0] ?? ''), ...lines.slice(1)],
  (lines, random) => changeOne(lines, random, (line) => [line, '\0'.repeat(4096)]),
  (lines, random) =>
    changeOne(lines, random, (line) => line.slice(0, random.below(line.length + 1))),
  (lines, random) => changeOne(lines, random, (line) => line.replace('\t', ' ')),
  (lines, random) => changeOne(lines, random, (line) => line.replace('\t', '\t\t')),
  (lines, random) => changeOne(lines, random, (line) => line.toUpperCase()),
  (lines, random) => changeOne(lines, random, (line) => `${line}\u00FF\u00FE\u00C0\u0080`),
  (lines, random) =>
    changeOne(lines, random, (line) => [line, 'W'.repeat(random.pick([1e5, 3e6]))]),
  (lines, random) => {
    const [at, to] = [random.below(lines.length), random.below(lines.length)]
    const ours = lines.slice(Math.min(at, to), Math.max(at, to))
    return [
      ...lines.slice(0, Math.min(at, to)),
      '<<<<<<< ours',
      ...ours,
      '=======',
      ...ours.toReversed(),
      '>>>>>>> theirs',
      ...lines.slice(Math.max(at, to)),
    ]
  },
  () => [''],
  (lines) => lines.map(() => ''),
]
