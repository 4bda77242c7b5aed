import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FilePreviewer } from './file-previewer.ts'
import { PreviewPictures } from './preview-pictures.ts'

/** What the hidden page answers: a file that takes it over can make up anything. */
const page = vi.hoisted(() => ({ answer: (): Promise<unknown> => Promise.resolve(null) }))

const windows = vi.hoisted(() => ({ opened: 0 }))

vi.mock('electron', () => {
  const nothing = (): undefined => undefined
  class BrowserWindow {
    constructor() {
      windows.opened += 1
    }
    readonly webContents = {
      on: nothing,
      off: nothing,
      setWindowOpenHandler: nothing,
      setWebRTCIPHandlingPolicy: nothing,
      executeJavaScript: () => page.answer(),
    }
    readonly on = nothing
    readonly off = nothing
    readonly destroy = nothing
    readonly isDestroyed = () => false
    readonly loadURL = () => Promise.resolve()
  }
  const session = {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerEnabled: nothing,
    on: nothing,
    webRequest: { onBeforeRequest: nothing },
    protocol: { handle: nothing },
  }
  return { BrowserWindow, session: { fromPartition: () => session }, app: {} }
})

let folder: string
let previewer: FilePreviewer

beforeEach(async () => {
  windows.opened = 0
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-preview-'))
  await writeFile(join(folder, 'a.txt'), 'A line.')
  vi.spyOn(console, 'error').mockReturnValue()
  previewer = new FilePreviewer({
    files: () => Promise.resolve(new Map()),
    devServer: null,
    limits: { milliseconds: 60_000, memory: 1e9 },
    pictures: new PreviewPictures(),
  })
})

afterEach(async () => {
  previewer.close()
  await rm(folder, { recursive: true })
})

const textFile = (): Promise<string> => Promise.resolve(join(folder, 'a.txt'))

/** A file that is still looked for until it is said that it is there. */
function slowFile() {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { find: () => promise, arrive: async () => resolve(await textFile()) }
}

describe('a file that is long on its way', () => {
  beforeEach(() => {
    page.answer = () =>
      Promise.resolve(
        '{"ok":true,"opened":{"kind":"text","lines":["A line."],"countedAs":"line","isCut":false}}',
      )
  })

  it('is not shown in the place of one that was opened after it', async () => {
    const slow = slowFile()
    const first = previewer.open(slow.find, 'slow.txt')
    await previewer.open(textFile, 'a.txt')
    await slow.arrive()
    await expect(first).rejects.toMatchObject({ error: { code: 'cancelled' } })
  })

  it('is not shown once it was closed', async () => {
    const slow = slowFile()
    const first = previewer.open(slow.find, 'slow.txt')
    previewer.close()
    await slow.arrive()
    await expect(first).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(windows.opened).toBe(0)
  })
})

describe('a page that a file has taken over', () => {
  it.each([
    ['something else than text', () => Promise.resolve({ ok: true })],
    ['no JSON', () => Promise.resolve('{')],
    ['what was not agreed', () => Promise.resolve('{"ok":true,"opened":{"kind":"film"}}')],
    [
      'a picture that is none',
      () =>
        Promise.resolve(
          '{"ok":true,"opened":{"kind":"picture","picture":{"base64":"PGh0bWw+","width":1,"height":1}}}',
        ),
    ],
    ['by throwing', () => Promise.reject(new Error('taken over'))],
  ])('answers %s, and the file is told to be damaged', async (_what, answer) => {
    page.answer = answer
    const opened = previewer.open(textFile, 'a.txt')
    await expect(opened).rejects.toMatchObject({ error: { code: 'corrupt', name: 'a.txt' } })
  })
})
