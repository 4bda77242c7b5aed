import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTemporaryFolder, removeFolder } from '../e2e/temporary-folder.ts'

let folder = ''
beforeAll(async () => {
  folder = await makeTemporaryFolder('evaluate')
  const files = {
    'articles/sentences.txt': 'Le maire a signé.\nM. Roux part.\n',
    'articles/rules.json':
      '[{"lang":"English","text":"Mr. A left. He ran.","expected":["Mr. A left.","He ran."]}]',
    'articles/rated.tsv': 'Text\tclass_label\nTen people died in 2019.\tYes\nThank you.\tNo\n',
    'drafts/one/pair/old.txt': 'Titre\n\nDix personnes sont mortes en 2019.\n',
    'drafts/one/pair/new.txt': 'Titre\n\nDix personnes sont mortes en 2019.\n',
    'drafts/one/pair/expected.tsv': 'Dix personnes\t1\tkept\tDix personnes\t1\n',
    'broken/old.txt': 'Titre\n\nDix personnes sont mortes en 2019.\n',
    'articles/article.gold':
      'language: fr\n\n# Titre\n\n+\tnumber\t\tDix personnes sont mortes en 2019.\n',
  }
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }),
  )
})
afterAll(() => removeFolder(folder))

function evaluate(...words: readonly string[]) {
  const script = join(import.meta.dirname, 'evaluate.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    cwd: join(folder, 'articles'),
  })
  return { status, stdout, stderr }
}

describe('npm run evaluate', () => {
  it('prints one JSON object with --json, for all files of a kind in a folder', () => {
    const { status, stdout } = evaluate('sentences', '.', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      sentences: 2,
      exact: { precision: 1, recall: 1, f1: 1 },
      boundary: { f1: 1 },
      wellFormed: { sentences: 2, exact: { f1: 1 }, boundary: { f1: 1 } },
      intl: { exact: { f1: 2 / 5 }, boundary: {}, wellFormed: { exact: {}, boundary: {} } },
      rules: 1,
      passed: 1,
      intlPassed: 0,
    })
  })

  it('measures rated sentences and annotated articles', () => {
    expect(JSON.parse(evaluate('checkworthiness', '.', '--json').stdout)).toMatchObject({
      rows: 2,
      averagePrecision: 1,
      threshold: expect.any(Number) as number,
    })
    expect(JSON.parse(evaluate('claims', 'article.gold', '--json').stdout)).toMatchObject({
      articles: 1,
      sentences: 1,
      spans: { '0.3': { f1: 1 }, '0.8': { f1: 1 } },
      checkworthySentences: { averagePrecision: 1 },
    })
  })

  it('measures pairs of drafts in folders within a folder', () => {
    const { status, stdout } = evaluate('drafts', '../drafts', '--json')
    expect(status).toBe(0)
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'pairs',
      'claims',
      'right',
      'wrongAnchors',
      'outcomes',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ pairs: 1, claims: 1, right: 1, wrongAnchors: 0 })
  })

  it('prints a table without --json', () => {
    expect(evaluate('claims', '.').stdout).toContain('right speaker of matched spans')
  })

  it.each([
    [
      ['claims', 'rated.tsv'],
      'rated.tsv:1: the first line is not "language: fr" or "language: en".',
    ],
    [['drafts', '../broken'], 'broken has no new.txt.'],
    [['drafts', 'article.gold'], 'No folder holds old.txt, new.txt, expected.tsv.'],
    [['claims', 'nowhere'], 'There is nothing at nowhere.'],
    [['sentences', '.', '--language', 'de'], '--language is fr or en.'],
    [['poems', '.'], 'Call it so: npm run evaluate'],
    [['claims'], 'Call it so: npm run evaluate'],
    [['claims', '.', '--loud'], 'Call it so: npm run evaluate'],
  ])('ends with 2 and a sentence for %j', (words, sentence) => {
    const { status, stdout, stderr } = evaluate(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
