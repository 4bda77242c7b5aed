import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFields } from '../../shared/project/csl/csl-fields.ts'
import type { Unsent } from '../../shared/ipc/unsent.ts'
import { createFile, ensureFolder } from '../storage/durable-file.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { UnsentFiles } from './unsent-files.ts'

let disk: SimulatedDisk
let process: SimulatedProcess

beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

function comment(id: string, text = id): Unsent {
  return { kind: 'comment', id, claim: 'claim-1', text, request: null, assignee: '' }
}

const source: Unsent = {
  kind: 'source',
  id: 'evidence-1',
  for: { task: 'add', claim: 'claim-1' },
  typed: {
    chosen: '',
    fields: { ...emptyFields, title: 'Harbour log', confidential: true },
    evidence: {
      stance: 'supports',
      passage: 'Half a sent',
      locatorLabel: 'page',
      locatorValue: '',
      standing: '',
    },
    files: [],
  },
}

describe('what was not sent', () => {
  it('outlives a power cut once it is kept, each in its project', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one'))
    await files.keep('a', source)
    await files.keep('b', comment('two'))
    await files.keep('a', comment('one', 'one and more'))
    disk.losePower()
    const again = new UnsentFiles('/', process)
    expect(await again.list('a')).toEqual([source, comment('one', 'one and more')])
    expect(await again.list('b')).toEqual([comment('two')])
    expect(await again.list('c')).toEqual([])
  })

  it('is gone once it was sent or given up', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one'))
    await files.keep('a', comment('two'))
    await files.discard('a', 'one')
    await files.discard('a', 'never written')
    disk.losePower()
    expect(await new UnsentFiles('/', process).list('a')).toEqual([comment('two')])
  })

  it('leaves no word on the disk when its project is forgotten', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one', 'told in confidence'))
    await files.keep('ab', comment('two'))
    await files.forget('a')
    disk.losePower()
    expect((await process.list('/unsent')).map(({ name }) => name)).toEqual(['ab.json'])
    expect(await files.list('a')).toEqual([])
    await files.forget('never open')
  })

  it('has in it, read again, what is being kept at that moment, and goes on from there', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one'))
    const kept = files.keep('a', comment('two'))
    expect(await files.list('a')).toEqual([comment('one'), comment('two')])
    await Promise.all([kept, files.keep('a', comment('three'))])
    expect(await new UnsentFiles('/', process).list('a')).toHaveLength(3)
  })

  it('stays forgotten where it was being kept at that moment', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one'))
    const kept = files.keep('a', comment('two'))
    await files.forget('a')
    await kept
    expect(await process.list('/unsent')).toEqual([])
  })

  it('holds also where it cannot be kept, and is kept as soon as it can', async () => {
    const files = new UnsentFiles('/', process)
    await files.keep('a', comment('one'))
    process.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
    await expect(files.keep('a', comment('two'))).rejects.toMatchObject({
      error: { code: 'disk-full' },
    })
    process.faults = () => null
    await files.keep('a', comment('three'))
    expect(await new UnsentFiles('/', process).list('a')).toHaveLength(3)
  })
})

describe('what a newer version has kept', () => {
  const newer = { kind: 'rebuttal', id: 'later', words: 'of a later version' }

  it('is not given, and stays while others come and go', async () => {
    await ensureFolder(process, '/unsent')
    await createFile(process, '/unsent/a.json', Buffer.from(JSON.stringify([newer])))
    const files = new UnsentFiles('/', process)
    expect(await files.list('a')).toEqual([])
    await files.keep('a', comment('one'))
    await files.discard('a', 'one')
    expect(JSON.parse(new TextDecoder().decode(disk.bytesOf('/unsent/a.json')))).toEqual([newer])
  })

  it('is set aside where the whole file is of another shape', async () => {
    await ensureFolder(process, '/unsent')
    await createFile(process, '/unsent/a.json', Buffer.from('{"format": 2}'))
    const files = new UnsentFiles('/', process)
    expect(await files.list('a')).toEqual([])
    await files.keep('a', comment('one'))
    expect(await files.list('a')).toEqual([comment('one')])
    expect((await process.list('/unsent')).map(({ name }) => name).join()).toMatch(/unreadable/)
    await files.forget('a')
    expect(await process.list('/unsent')).toEqual([])
  })
})

it('cannot grow without end', async () => {
  const many = Array.from({ length: 1000 }, (_, n) => comment(`c-${n}`))
  await ensureFolder(process, '/unsent')
  await createFile(process, '/unsent/a.json', Buffer.from(JSON.stringify(many)))
  const files = new UnsentFiles('/', process)
  await expect(files.keep('a', comment('one'))).rejects.toMatchObject({
    error: { code: 'too-large' },
  })
  await files.keep('a', comment('c-7', 'changed'))
  expect(await files.list('a')).toHaveLength(1000)
})
