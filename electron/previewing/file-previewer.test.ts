import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FilePreviewer } from './file-previewer.ts'
import { PreviewPictures } from './preview-pictures.ts'

/** What the hidden page answers: a file that takes it over can make up anything. */
const page = vi.hoisted(() => ({ answer: (): Promise<unknown> => Promise.resolve(null) }))

vi.mock('electron', () => {
  const nothing = (): undefined => undefined
  class BrowserWindow {
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
    const opened = previewer.open(join(folder, 'a.txt'), 'a.txt')
    await expect(opened).rejects.toMatchObject({ error: { code: 'corrupt', name: 'a.txt' } })
  })
})
