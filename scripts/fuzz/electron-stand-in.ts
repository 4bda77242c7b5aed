/**
 * In the place of Electron, for the handlers without a window: dialogs answer by what is set here, windows hold
 * nothing, and what would be handed to the system is noted.
 */

export interface StandIn {
  /** What a dialog for opening gives; empty if the person cancels. */
  chosen: readonly string[]
  /** What a dialog for saving gives, after the name that it suggests; empty if the person cancels. */
  place: (suggested: string) => string
  /** Which button of a question is pressed. */
  button: number
  /** What a hidden page answers. */
  answer: unknown
  /** What the system was asked to show or open. */
  readonly handedOver: { readonly how: 'open' | 'show' | 'link'; readonly what: string }[]
}

export const standIn: StandIn = {
  chosen: [],
  place: () => '',
  button: 0,
  answer: null,
  handedOver: [],
}

export const dialog = {
  showOpenDialog: () =>
    Promise.resolve({ canceled: standIn.chosen.length === 0, filePaths: [...standIn.chosen] }),
  showSaveDialog: (_window: unknown, { defaultPath = '' }: { readonly defaultPath?: string }) => {
    const filePath = standIn.place(defaultPath)
    return Promise.resolve({ canceled: filePath === '', filePath })
  },
  showMessageBox: (_window: unknown, { buttons = [] }: { readonly buttons?: readonly string[] }) =>
    Promise.resolve({ response: Math.min(standIn.button, buttons.length - 1) }),
}

export const shell = {
  openExternal: (what: string) => {
    standIn.handedOver.push({ how: 'link', what })
    return Promise.resolve()
  },
  openPath: (what: string) => {
    standIn.handedOver.push({ how: 'open', what })
    return Promise.resolve('')
  },
  showItemInFolder: (what: string) => {
    standIn.handedOver.push({ how: 'show', what })
  },
}

/** An object whose members are all functions that do nothing: a session is set up and never asked. */
function silent(): unknown {
  return new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? undefined : silent()),
    apply: () => undefined,
  })
}

export const session = { fromPartition: silent }
export const app = { getAppMetrics: () => [] }

export class BrowserWindow {
  readonly webContents = {
    on: () => undefined,
    off: () => undefined,
    isDestroyed: () => false,
    getOSProcessId: () => 0,
    setWindowOpenHandler: () => undefined,
    setWebRTCIPHandlingPolicy: () => undefined,
    executeJavaScript: () => Promise.resolve(standIn.answer),
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-1.7\n')),
  }

  on(): this {
    return this
  }
  off(): this {
    return this
  }
  loadURL(): Promise<void> {
    return Promise.resolve()
  }
  isDestroyed(): boolean {
    return false
  }
  destroy(): void {
    // There is nothing to close.
  }
}

/** What a hidden page may answer: as agreed, or as a document that has taken it over would have it. */
export const hiddenAnswers: readonly [unknown, ...unknown[]] = [
  '{"ok":true,"opened":{"kind":"pages","count":3}}',
  '{"ok":true,"opened":{"kind":"text","lines":["a"],"countedAs":"line","isCut":false}}',
  '{"ok":true,"opened":{"kind":"picture","picture":{"base64":"AAAA","width":1,"height":1}}}',
  '{"ok":true,"found":2}',
  '{"ok":true,"found":null}',
  '{"ok":false,"problem":"corrupt"}',
  '{"ok":true,"opened":{"kind":"pages","count":1000000000}}',
  '{"ok":true}',
  '{',
  '',
  null,
  { ok: true, found: 2 },
]
