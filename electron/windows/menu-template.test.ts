import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { commands } from '../../shared/commands/commands.ts'
import { translateTo } from '../locales/messages.ts'
import { acceleratorOf, menuTemplate, type MenuOptions } from './menu-template.ts'

const options: MenuOptions = {
  platform: 'linux',
  translate: translateTo('en'),
  singleKeys: true,
  projectIsOpen: true,
  developerTools: false,
  choose: vi.fn(),
  zoom: vi.fn(),
}

function itemsOf(changes: Partial<MenuOptions> = {}): readonly MenuItemConstructorOptions[] {
  const open = (item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] =>
    Array.isArray(item.submenu) ? [item, ...item.submenu.flatMap(open)] : [item]
  return menuTemplate({ ...options, ...changes }).flatMap(open)
}

function itemOf(id: string, changes: Partial<MenuOptions> = {}): MenuItemConstructorOptions {
  const found = itemsOf(changes).find((item) => item.id === id)
  if (!found) throw new Error(`no ${id} in the menu`)
  return found
}

const languages = ['en', 'fr'] as const

describe('menuTemplate', () => {
  it('has every command of the app once', () => {
    const ids = itemsOf().map(({ id }) => id)
    for (const { id } of commands) expect(ids.filter((other) => other === id)).toEqual([id])
  })

  it.each(languages)('names every entry in %s', (language) => {
    for (const { type, label, id } of itemsOf({ translate: translateTo(language) })) {
      if (type === 'separator') continue
      expect(label, id).toMatch(/\S/)
      expect(label, id).not.toMatch(/^(menu|commands)\./)
    }
  })

  it.each(languages)('has no two entries of one name in one menu in %s', (language) => {
    for (const { submenu } of menuTemplate({ ...options, translate: translateTo(language) })) {
      const visible = Array.isArray(submenu) ? submenu.filter((item) => item.visible !== false) : []
      const labels = visible.flatMap(({ label }) => label ?? [])
      expect(labels).toEqual([...new Set(labels)])
    }
  })

  it('says which command was chosen', () => {
    const choose = vi.fn()
    const item = itemOf('verdict.disputed', { choose })
    item.click?.({} as never, undefined, {})
    expect(choose).toHaveBeenCalledExactlyOnceWith('verdict.disputed')
  })

  it('leaves the keys of commands to the page', () => {
    for (const { id } of commands) expect(itemOf(id).registerAccelerator).toBe(false)
  })

  it('offers only what can be done while no project is open', () => {
    expect(itemOf('article.open', { projectIsOpen: false }).enabled).toBe(true)
    expect(itemOf('project.saveCopy', { projectIsOpen: false }).enabled).toBe(false)
    expect(itemOf('claim.next', { projectIsOpen: false }).enabled).toBe(false)
    expect(itemOf('claim.next').enabled).toBe(true)
  })

  it('separates groups, and nothing else', () => {
    for (const { submenu } of menuTemplate(options)) {
      if (!Array.isArray(submenu)) continue
      const isSeparator = submenu.map(({ type }) => type === 'separator')
      expect(isSeparator.at(0)).toBe(false)
      expect(isSeparator.at(-1)).toBe(false)
      isSeparator.forEach((is, index) => expect(is && isSeparator[index + 1]).toBe(false))
    }
  })

  it.each(['darwin', 'win32', 'linux'] as const)(
    'lets one quit, cut, copy and paste on %s',
    (platform) => {
      const roles = itemsOf({ platform }).map(({ role }) => role)
      for (const role of ['quit', 'cut', 'copy', 'paste', 'selectAll', 'minimize']) {
        expect(roles.filter((other) => other === role)).toEqual([role])
      }
    },
  )

  it('starts with the app’s own menu on macOS', () => {
    expect(menuTemplate({ ...options, platform: 'darwin' })[0]?.id).toBe('app')
    expect(menuTemplate(options)[0]?.id).toBe('file')
  })

  it('has developer tools only for developers', () => {
    const hasTools = (developerTools: boolean) =>
      itemsOf({ developerTools }).some(({ role }) => role === 'toggleDevTools')
    expect(hasTools(true)).toBe(true)
    expect(hasTools(false)).toBe(false)
  })
})

describe('acceleratorOf', () => {
  const on = (platform: NodeJS.Platform, singleKeys: boolean) => ({ platform, singleKeys })
  const command = (...keys: string[]) =>
    ({ id: 'a.b', keys, menu: 'file', scope: 'anywhere' }) as const

  it.each([
    [['Mod+Shift+O'], 'CmdOrCtrl+Shift+O'],
    [['ArrowDown'], 'Down'],
    [['J', 'ArrowDown'], 'J'],
    [['Shift+1'], 'Shift+1'],
    [[], null],
  ])('shows %j as %j', (keys, accelerator) => {
    expect(acceleratorOf(command(...keys), on('linux', true))).toBe(accelerator)
  })

  it('shows no single key where they are turned off', () => {
    expect(acceleratorOf(command('J'), on('win32', false))).toBeNull()
    expect(acceleratorOf(command('/', 'Mod+F'), on('win32', false))).toBe('CmdOrCtrl+F')
    expect(acceleratorOf(command('F6'), on('win32', false))).toBe('F6')
  })

  it('shows no single key on macOS, which would take it from whoever types', () => {
    expect(acceleratorOf(command('J'), on('darwin', true))).toBeNull()
    expect(acceleratorOf(command('/', 'Mod+F'), on('darwin', true))).toBe('CmdOrCtrl+F')
  })
})
