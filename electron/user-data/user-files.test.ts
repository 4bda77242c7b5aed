import { beforeEach, describe, expect, it } from 'vitest'
import { Settings } from '../../shared/ipc/settings.ts'
import { createFile } from '../storage/durable-file.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { PlacesFile } from './places-file.ts'
import { RecentProjects, type StoredRecentProject } from './recent-projects.ts'
import { defaultSettings, SettingsFile } from './settings-file.ts'

let disk: SimulatedDisk
let process: SimulatedProcess

beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

function put(name: string, value: unknown): Promise<void> {
  return createFile(process, `/${name}`, Buffer.from(JSON.stringify(value)))
}

describe('the settings', () => {
  it('are as at first where there are none', async () => {
    expect((await SettingsFile.open('/', process)).settings).toEqual(defaultSettings)
  })

  it('outlive a power cut once saved', async () => {
    const settings = { ...defaultSettings, person: { name: 'Ada', role: 'editor' as const } }
    await (await SettingsFile.open('/', process)).save(settings)
    disk.losePower()
    expect((await SettingsFile.open('/', process)).settings).toEqual(settings)
  })

  it('do not lose the others by one that is wrong or missing', async () => {
    await put('settings.json', {
      person: { name: 'Ada', role: 'emperor' },
      newsroom: 7,
      language: 'fr',
      theme: 'puce',
      singleKeys: false,
      panels: { claims: -1, inspector: 500 },
      suggestions: { order: 'score', line: 7 },
      later: true,
    })
    expect((await SettingsFile.open('/', process)).settings).toEqual({
      ...defaultSettings,
      person: { name: 'Ada', role: 'checker' },
      language: 'fr',
      singleKeys: false,
      panels: { ...defaultSettings.panels, inspector: 500 },
      suggestions: { ...defaultSettings.suggestions, order: 'score' },
    })
  })

  it('hold also where they cannot be saved', async () => {
    const file = await SettingsFile.open('/', process)
    process.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
    const saving = file.save({ ...defaultSettings, theme: 'dark' })
    await expect(saving).rejects.toMatchObject({ error: { code: 'disk-full' } })
    expect(file.settings.theme).toBe('dark')
  })
})

describe('the remembered exports', () => {
  it('hold of their kinds those that this version knows', async () => {
    const exports = {
      kinds: ['html', 'hologram', 7],
      article: false,
      checklist: 'yes',
      presets: [{ name: 'Ours', kinds: ['pdf', 'hologram'] }],
    }
    await put('settings.json', { exports })
    expect((await SettingsFile.open('/', process)).settings.exports).toEqual({
      kinds: ['html'],
      article: false,
      checklist: true,
      presets: [{ name: 'Ours', kinds: ['pdf'] }],
    })
  })
})

describe('settings of which a file has too many', () => {
  it('can be saved again as they were read', async () => {
    const preset = { name: 'Ours', kinds: Array.from({ length: 40 }, () => 'pdf') }
    const exports = {
      ...defaultSettings.exports,
      kinds: preset.kinds,
      presets: Array.from({ length: 60 }, () => preset),
    }
    await put('settings.json', { ...defaultSettings, exports })
    const { settings } = await SettingsFile.open('/', process)
    expect(settings.exports.kinds).toEqual(['pdf'])
    expect(settings.exports.presets).toHaveLength(50)
    expect(Settings.safeParse(settings).error).toBeUndefined()
  })
})

describe('places', () => {
  const place = { current: 'claim-7', filter: 'pending' } as const

  it('are remembered for each project', async () => {
    const places = await PlacesFile.open('/', process)
    expect(places.placeIn('a')).toBeNull()
    await places.remember('a', place)
    await places.remember('b', { ...place, current: null })
    await places.remember('a', { ...place, filter: 'all' })
    const again = await PlacesFile.open('/', process)
    expect(again.placeIn('a')).toEqual({ current: 'claim-7', filter: 'all' })
    expect(again.placeIn('b')).toEqual({ current: null, filter: 'pending' })
  })

  it('are read also beside one that is wrong', async () => {
    await put('places.json', [
      { project: 'a', place: 7 },
      { project: 'b', place },
    ])
    const places = await PlacesFile.open('/', process)
    expect(places.placeIn('a')).toBeNull()
    expect(places.placeIn('b')).toEqual(place)
  })
})

describe('recent projects', () => {
  function project(id: string, path = `/home/ada/Documents/${id}.claimdesk`): StoredRecentProject {
    const changedAt = '2026-11-23T10:15:30.123Z'
    return { id, path, title: id, verified: 1, disputed: 2, pending: 3, changedAt }
  }

  it('are shown latest first, without their paths', async () => {
    const recent = await RecentProjects.open('/', process)
    await recent.put(project('a'))
    await recent.put(project('b'))
    await recent.put({ ...project('a'), pending: 0 })
    const [first, second, ...rest] = (await RecentProjects.open('/', process)).list()
    expect(first).toEqual({
      id: 'a',
      title: 'a',
      folder: 'Documents/a.claimdesk',
      changedAt: '2026-11-23T10:15:30.123Z',
      verified: 1,
      disputed: 2,
      pending: 0,
    })
    expect(second?.id).toBe('b')
    expect(rest).toEqual([])
    expect(JSON.stringify(recent.list())).not.toContain('/home')
  })

  it('tell the main process where they are', async () => {
    const recent = await RecentProjects.open('/', process)
    await recent.put(project('a'))
    expect(recent.pathOf('a')).toBe('/home/ada/Documents/a.claimdesk')
    expect(recent.pathOf('b')).toBeNull()
  })

  it('hold one project of a path', async () => {
    const recent = await RecentProjects.open('/', process)
    await recent.put(project('a', '/one.claimdesk'))
    await recent.put(project('b', '/one.claimdesk'))
    expect(recent.list().map(({ id }) => id)).toEqual(['b'])
  })

  it('can be forgotten', async () => {
    const recent = await RecentProjects.open('/', process)
    await recent.put(project('a'))
    await recent.forget('a')
    expect((await RecentProjects.open('/', process)).list()).toEqual([])
  })

  it('are read also beside one that is wrong', async () => {
    await put('recent-projects.json', [{ id: '../..' }, project('b')])
    const recent = await RecentProjects.open('/', process)
    expect(recent.list().map(({ id }) => id)).toEqual(['b'])
  })
})
