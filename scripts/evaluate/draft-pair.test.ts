import { describe, expect, it } from 'vitest'
import { readDraftPairs } from './draft-pair.ts'

const article = (...paragraphs: readonly string[]) => paragraphs.join('\n\n')
const OLD = article('The bridge', 'It is shut. It was built in 1932.', 'It is shut.')
const NEW = article('The bridge', 'It was built in 1933.', 'It is shut.')

const filesOf = (expected: string, folder = 'pairs/bridge') => [
  { path: `${folder}/expected.tsv`, text: expected },
  { path: `${folder}/new.txt`, text: NEW },
  { path: `${folder}/old.txt`, text: OLD },
]
const read = (expected: string) => readDraftPairs(filesOf(expected))

describe('a pair of drafts', () => {
  it('is two articles as the app imports them, and where its claims stand in them', () => {
    const [pair, ...others] = read(
      [
        'built in 1932\t1\tchanged\tbuilt in 1933\t1',
        'It is shut.\t1\torphaned',
        '',
        'It is shut.\t2\tkept\tIt is shut.\t1',
      ].join('\n'),
    )
    expect(others).toEqual([])
    expect(pair?.path).toBe('pairs/bridge')
    expect(pair?.old.blocks[0]).toEqual({ type: 'heading', level: 1, text: 'The bridge' })
    const last = (draft: string) => draft.lastIndexOf('It is shut.')
    expect(pair?.claims.map(({ span, expected }) => [span.start, expected])).toEqual([
      [
        OLD.indexOf('built'),
        {
          outcome: 'changed',
          span: { start: NEW.indexOf('built'), end: NEW.indexOf('built') + 'built in 1933'.length },
        },
      ],
      [OLD.indexOf('It is shut.'), { outcome: 'orphaned' }],
      [last(OLD), { outcome: 'kept', span: { start: last(NEW), end: NEW.length } }],
    ])
  })

  it('is read from each folder that has one, and other files are passed over', () => {
    const line = 'It is shut.\t1\torphaned'
    const files = [
      ...filesOf(line, 'a'),
      ...filesOf(line, 'b/c'),
      { path: 'notes.txt', text: 'Not a draft.' },
    ]
    expect(readDraftPairs(files).map(({ path }) => path)).toEqual(['a', 'b/c'])
  })

  it.each([
    ['It is open.\t1\torphaned', 'expected.tsv:1: "It is open." is not in old.txt.'],
    ['It is shut.\t3\torphaned', 'expected.tsv:1: "It is shut." is not in old.txt 3 times.'],
    ['It\t1\tkept\tIt has\t1', 'expected.tsv:1: "It has" is not in new.txt.'],
    ['\nIt\t1\tlost', 'expected.tsv:2: there is no outcome "lost".'],
    ['It\t1\tkept', 'expected.tsv:1: there are not five fields.'],
    ['It\t1\tkept\tIt\t1\t1', 'expected.tsv:1: there are not five fields.'],
    ['It\t0\torphaned', 'expected.tsv:1: "0" is no occurrence: 1 is the first.'],
    ['It\t1\torphaned\tIt\t1', 'expected.tsv:1: an orphaned claim has no place'],
    ['\t1\torphaned', 'expected.tsv:1: a quotation is empty.'],
    ['\n', 'expected.tsv has no claim.'],
  ])('says where its claims are broken: %j', (expected, message) => {
    expect(() => read(expected)).toThrow(message)
  })

  it('needs all three files, and text in its drafts', () => {
    const files = filesOf('It\t1\torphaned')
    expect(() => readDraftPairs(files.slice(0, 2))).toThrow('pairs/bridge has no old.txt.')
    expect(() => readDraftPairs([])).toThrow('No folder holds old.txt, new.txt, expected.tsv.')
    const empty = files.map((file) =>
      file.path.endsWith('new.txt') ? { ...file, text: '' } : file,
    )
    expect(() => readDraftPairs(empty)).toThrow('pairs/bridge/new.txt has no text.')
  })
})
