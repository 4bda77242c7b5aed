import type { MenuItemConstructorOptions } from 'electron'
import {
  commands,
  isSingleKey,
  type Command,
  type MenuName,
} from '../../shared/commands/commands.ts'
import type { Translate } from '../locales/messages.ts'
import { zoomSteps, type ZoomStep } from './zoom.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly translate: Translate
  /** Whether keys without Ctrl or ⌘ act, and so are worth showing. */
  readonly singleKeys: boolean
  readonly projectIsOpen: boolean
  readonly developerTools: boolean
  readonly choose: (command: string) => void
  readonly zoom: (step: ZoomStep) => void
}

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

/** The native menu: every command, grouped, and what every app of the platform has. */
export function menuTemplate(options: MenuOptions): readonly Item[] {
  const { platform, translate } = options
  const isMac = platform === 'darwin'
  const menu = (name: MenuName, ...more: readonly Item[]): Item => ({
    id: name,
    label: translate(`menu.${name}`),
    submenu: [...commandItems(name, options), ...more],
  })
  return [
    ...(isMac ? [appMenu(options)] : []),
    menu('file', ...(isMac ? [] : [separator, role('quit', translate('menu.quit'))])),
    editMenu(options),
    menu('claim'),
    menu('view', separator, ...zoomItems(options), separator, ...viewItems(options)),
    windowMenu(options),
    menu('help'),
  ]
}

function commandItems(name: MenuName, options: MenuOptions): readonly Item[] {
  const groups = groupByKind(commands.filter(({ menu }) => menu === name))
  return groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [separator]),
    ...group.map((command) => commandItem(command, options)),
  ])
}

type KnownCommand = (typeof commands)[number]

function commandItem(command: KnownCommand, options: MenuOptions): Item {
  const accelerator = acceleratorOf(command, options)
  return {
    id: command.id,
    label: options.translate(`commands.${command.id}`),
    enabled: command.scope === 'anywhere' || options.projectIsOpen,
    ...(accelerator !== null && { accelerator }),
    // The page acts on the keys, as only it knows whether somebody is typing; the menu shows them.
    registerAccelerator: false,
    click: () => options.choose(command.id),
  }
}

/** Commands of one kind (`verdict.…`) stand together; those alone of their kind stand with each other. */
function groupByKind(listed: readonly KnownCommand[]): readonly (readonly KnownCommand[])[] {
  const runs: KnownCommand[][] = []
  for (const command of listed) {
    const run = runs.at(-1)
    if (run?.[0] && kindOf(run[0]) === kindOf(command)) run.push(command)
    else runs.push([command])
  }
  const groups: KnownCommand[][] = []
  let lastWasAlone = false
  for (const run of runs) {
    const isAlone = run.length === 1
    if (isAlone && lastWasAlone) groups.at(-1)?.push(...run)
    else groups.push([...run])
    lastWasAlone = isAlone
  }
  return groups
}

function kindOf({ id }: Command): string {
  return id.slice(0, id.indexOf('.'))
}

/**
 * The key to show beside a command, as Electron writes it, or `null`. macOS cannot show a key without
 * taking it from whoever types, so single letters are not shown there.
 */
export function acceleratorOf(
  { keys }: Command,
  { singleKeys, platform }: Pick<MenuOptions, 'singleKeys' | 'platform'>,
): string | null {
  const showsSingle = singleKeys && platform !== 'darwin'
  const key = keys.find((candidate) => showsSingle || !isSingleKey(candidate))
  return key?.replace('Mod+', 'CmdOrCtrl+').replace('Arrow', '') ?? null
}

function editMenu(options: MenuOptions): Item {
  const { translate } = options
  const [undoing = [], ...rest] = groupByKind(commands.filter(({ menu }) => menu === 'edit'))
  return {
    id: 'edit',
    label: translate('menu.edit'),
    submenu: [
      ...undoing.map((command) => commandItem(command, options)),
      separator,
      role('cut', translate('menu.cut')),
      role('copy', translate('menu.copy')),
      role('paste', translate('menu.paste')),
      role('selectAll', translate('menu.selectAll')),
      ...rest.flatMap((group) => [
        separator,
        ...group.map((command) => commandItem(command, options)),
      ]),
    ],
  }
}

function zoomItems({ translate, zoom }: MenuOptions): readonly Item[] {
  const labels = {
    in: translate('menu.zoomIn'),
    out: translate('menu.zoomOut'),
    reset: translate('menu.zoomReset'),
  }
  const accelerators = { in: 'CmdOrCtrl+Plus', out: 'CmdOrCtrl+-', reset: 'CmdOrCtrl+0' }
  const items = zoomSteps.map((step): Item => ({
    id: `zoom.${step}`,
    label: labels[step],
    accelerator: accelerators[step],
    click: () => zoom(step),
  }))
  // On many keyboards "+" is "=" with Shift, which people leave out.
  const withoutShift: Item = {
    label: labels.in,
    accelerator: 'CmdOrCtrl+=',
    visible: false,
    acceleratorWorksWhenHidden: true,
    click: () => zoom('in'),
  }
  return [...items, withoutShift]
}

function viewItems({ translate, developerTools }: MenuOptions): readonly Item[] {
  const fullScreen = role('togglefullscreen', translate('menu.fullScreen'))
  return developerTools
    ? [fullScreen, role('toggleDevTools', translate('menu.developerTools'))]
    : [fullScreen]
}

function windowMenu({ platform, translate }: MenuOptions): Item {
  const minimise = role('minimize', translate('menu.minimise'))
  const front = role('front', translate('menu.bringToFront'))
  return {
    id: 'window',
    role: 'window',
    label: translate('menu.window'),
    submenu: platform === 'darwin' ? [minimise, separator, front] : [minimise],
  }
}

function appMenu({ translate, choose }: MenuOptions): Item {
  return {
    id: 'app',
    label: 'Claimdesk',
    submenu: [
      // Where macOS has it, beside its place in the menu of all commands.
      { id: 'app.about', label: translate('menu.about'), click: () => choose('about.show') },
      separator,
      { role: 'services', label: translate('menu.services') },
      separator,
      role('hide', translate('menu.hide')),
      role('hideOthers', translate('menu.hideOthers')),
      role('unhide', translate('menu.showAll')),
      separator,
      role('quit', translate('menu.quit')),
    ],
  }
}

function role(name: NonNullable<Item['role']>, label: string): Item {
  return { id: `role.${name}`, role: name, label }
}
