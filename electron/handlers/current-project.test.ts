import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CurrentProject, type Leavable } from './current-project.ts'

const project = (name: string) => ({
  opening: `opening of ${name}`,
  folder: `/documents/${name}.claimdesk`,
  hasUnsaved: false,
  retrySaving: vi.fn(() => Promise.resolve()),
  close: vi.fn(() => Promise.resolve()),
})

const options = {
  finishWriting: vi.fn(() => Promise.resolve()),
  mayLeave: vi.fn(() => Promise.resolve(true)),
  onOpened: vi.fn(),
  onClosing: vi.fn(() => Promise.resolve()),
  onClosed: vi.fn(),
}
let current: CurrentProject<Leavable>
const open = (opened: Leavable, folder?: string) =>
  current.replace(() => Promise.resolve(opened), folder === undefined ? {} : { folder })

beforeEach(() => {
  vi.clearAllMocks()
  options.mayLeave.mockResolvedValue(true)
  current = new CurrentProject<Leavable>(options)
})

describe('CurrentProject', () => {
  it('has nothing to give before a project is open', () => {
    expect(current.get()).toBeNull()
    expect(() => current.require()).toThrow('not-found')
  })

  it('opens a project', async () => {
    const first = project('first')
    expect(await open(first)).toBe(first)
    expect(current.require()).toBe(first)
    expect(options.onOpened).toHaveBeenCalledExactlyOnceWith(first)
    expect(options.finishWriting).not.toHaveBeenCalled()
  })

  it('refuses what was meant for the project that was open before', async () => {
    const [first, second] = [project('first'), project('second')]
    await open(first)
    expect(current.requireOpening(first.opening)).toBe(first)
    await open(second)
    expect(() => current.requireOpening(first.opening)).toThrow('not-found')
    expect(current.requireOpening(second.opening)).toBe(second)
  })

  it('lets the page finish, then closes the project that was open', async () => {
    const [first, second] = [project('first'), project('second')]
    await open(first)
    await open(second)
    expect(options.finishWriting).toHaveBeenCalledOnce()
    expect(options.onClosing).toHaveBeenCalledExactlyOnceWith(first)
    expect(first.close).toHaveBeenCalledOnce()
    expect(current.get()).toBe(second)
  })

  it('lets the page finish before the window closes, also where no project is open', async () => {
    expect(await current.close()).toBe(true)
    expect(options.finishWriting).toHaveBeenCalledOnce()
  })

  it('keeps the project that is open when the next one cannot be opened', async () => {
    const first = project('first')
    await open(first)
    await expect(current.replace(() => Promise.reject(new Error('corrupt')))).rejects.toThrow()
    expect(current.get()).toBe(first)
    expect(first.close).not.toHaveBeenCalled()
  })

  it('closes the next project again where the one that is open cannot be left', async () => {
    const [first, second] = [project('first'), project('second')]
    await open(first)
    options.onClosing.mockRejectedValueOnce(new Error('the follower does not stop'))
    await expect(open(second)).rejects.toThrow('the follower does not stop')
    expect(second.close).toHaveBeenCalledOnce()
    expect(options.onOpened).not.toHaveBeenCalledWith(second)
    expect(current.get()).toBe(first)
  })

  it('keeps what was asked for later where what was asked for before took longer to find', async () => {
    const [slow, quick] = [project('slow'), project('quick')]
    const asked = current.ask()
    await open(quick)
    const late = vi.fn(() => Promise.resolve(slow))
    await expect(current.replace(late, { asked })).rejects.toThrow('cancelled')
    expect(late).not.toHaveBeenCalled()
    expect(current.get()).toBe(quick)
    expect(quick.close).not.toHaveBeenCalled()
  })

  it('opens what was asked for before where what was asked for later cannot be opened', async () => {
    const slow = project('slow')
    const asked = current.ask()
    await expect(current.replace(() => Promise.reject(new Error('corrupt')))).rejects.toThrow()
    expect(await current.replace(() => Promise.resolve(slow), { asked })).toBe(slow)
  })

  it('takes a project for asked for again that is open already', async () => {
    const [first, slow] = [project('first'), project('slow')]
    await open(first)
    const asked = current.ask()
    await open(first, first.folder)
    await expect(current.replace(() => Promise.resolve(slow), { asked })).rejects.toThrow()
    expect(current.get()).toBe(first)
  })

  it('does not open again what is open already', async () => {
    const first = project('first')
    await open(first)
    const again = vi.fn()
    expect(await current.replace(again, { folder: first.folder })).toBe(first)
    expect(again).not.toHaveBeenCalled()
  })

  it('tries to save what is unsaved, and asks only if that fails', async () => {
    const [saves, fails] = [project('saves'), project('fails')]
    saves.hasUnsaved = true
    saves.retrySaving.mockImplementation(() => {
      saves.hasUnsaved = false
      return Promise.resolve()
    })
    fails.hasUnsaved = true
    fails.retrySaving.mockRejectedValue(new Error('disk full'))
    await open(saves)
    await open(fails)
    expect(options.mayLeave).not.toHaveBeenCalled()
    await current.close()
    expect(options.mayLeave).toHaveBeenCalledExactlyOnceWith(fails)
  })

  it('stays where the person would rather stay', async () => {
    const first = project('first')
    first.hasUnsaved = true
    await open(first)
    options.mayLeave.mockResolvedValue(false)
    expect(await current.close()).toBe(false)
    await expect(open(project('second'))).rejects.toThrow('cancelled')
    expect(current.get()).toBe(first)
    expect(first.close).not.toHaveBeenCalled()
  })

  it('closes, once', async () => {
    const first = project('first')
    await open(first)
    expect(await Promise.all([current.close(), current.close()])).toEqual([true, true])
    expect(first.close).toHaveBeenCalledOnce()
    expect(options.onClosed).toHaveBeenCalledOnce()
    expect(current.get()).toBeNull()
  })

  it('opens one after the other what is asked for at once', async () => {
    const opened: string[] = []
    const names = ['a', 'b', 'c']
    await Promise.all(
      names.map((name) =>
        current.replace(async () => {
          opened.push(`${name} begins`)
          await Promise.resolve()
          opened.push(`${name} is open`)
          return project(name)
        }),
      ),
    )
    expect(opened).toEqual(names.flatMap((name) => [`${name} begins`, `${name} is open`]))
    expect(current.require().folder).toContain('c.claimdesk')
  })
})
