import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArguments } from './parse-arguments.ts'

describe('the arguments of the command line', () => {
  it('name a project, kinds in one list or several, and a folder', () => {
    const args = ['report', 'a b.claimdesk', '--as', 'pdf, docx', '--as=pdf,claimreview']
    expect(parseArguments([...args, '--out', 'o', '--language', 'fr', '--json'])).toEqual({
      ok: true,
      command: {
        name: 'report',
        project: 'a b.claimdesk',
        kinds: ['pdf', 'docx', 'claimreview'],
        out: 'o',
        language: 'fr',
        newsroom: null,
        json: true,
      },
    })
  })

  it.each([
    [[], { kind: 'no-command' }],
    [['export'], { kind: 'unknown-command', word: 'export' }],
    [['verify'], { kind: 'no-project' }],
    [['verify', ''], { kind: 'no-project' }],
    [['verify', 'a', 'b'], { kind: 'one-too-many', word: 'b' }],
    [['verify', 'a', '--out', 'b'], { kind: 'unknown-option', word: '--out' }],
    [['verify', 'a', '--jsn'], { kind: 'unknown-option', word: '--jsn' }],
    [['verify', 'a', '--json=yes'], { kind: 'unwanted-value', word: '--json' }],
    [['verify', 'a', '--__proto__'], { kind: 'unknown-option', word: '--__proto__' }],
    [['report', 'a'], { kind: 'no-kinds' }],
    [['report', 'a', '--as', ','], { kind: 'no-kinds' }],
    [['report', 'a', '--as'], { kind: 'no-value', word: '--as' }],
    [['report', 'a', '--as', '--out', 'b'], { kind: 'no-value', word: '--as' }],
    [['report', 'a', '--as', 'html,word'], { kind: 'unknown-kind', word: 'word' }],
    [['report', 'a', '--as', 'html'], { kind: 'no-folder' }],
    [
      ['report', 'a', '--as', 'html', '--out', 'b', '--language', 'de'],
      { kind: 'unknown-language', word: 'de' },
    ],
  ])('that are %j cannot be followed, and it is said why', (args, fault) => {
    expect(parseArguments(args)).toMatchObject({ ok: false, fault })
  })

  it('that cannot be followed say all the same whether the answer is to be JSON', () => {
    expect(parseArguments(['report', 'a', '--as', 'word'])).toMatchObject({ json: false })
    expect(parseArguments(['report', '--json'])).toMatchObject({ ok: false, json: true })
  })

  it('are followed or refused, whatever they are', () => {
    const word = fc.oneof(
      fc.constantFrom('report', 'verify', '--as', '--out', '--json', '--language=fr', '-h', '--'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word), (args) => {
        expect(typeof parseArguments(args).ok).toBe('boolean')
      }),
    )
  })
})
