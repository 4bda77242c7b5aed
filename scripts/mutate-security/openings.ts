/** A way to break a point of the vendor's checklist, and the tests that must fail of it. */
export interface Opening {
  /** The item of `docs/security.md`. */
  readonly item: number
  readonly what: string
  readonly file: string
  /** Stands in the file once. */
  readonly from: string
  readonly to: string
  /** A test that the item's row names. */
  readonly test: string
}

const preferences = 'electron/windows/safe-preferences.ts'
const sessions = 'electron/windows/session-security.ts'
const policies = 'electron/windows/content-security.ts'
const protocol = 'electron/windows/app-protocol.ts'
const links = 'electron/handlers/open-link.ts'
const preload = 'electron/preload.ts'
const senders = 'electron/ipc/trusted-sender.ts'

function opening(item: number, file: string, from: string, to: string, what = from): Opening {
  const test = file === policies ? protocol : file
  return { item, what, file, from, to, test: test.replace(/\.ts$/, '.test.ts') }
}

/** What unit tests can tell; the rest of the page is held by specs that run the built app. */
export const openings: readonly Opening[] = [
  opening(
    1,
    sessions,
    'answer({ cancel: !mayBeRequested(url, devServer) })',
    'answer({ cancel: false })',
  ),
  opening(1, sessions, "'data:', 'blob:'].includes", "'data:', 'blob:', 'https:'].includes"),
  opening(2, preferences, 'nodeIntegration: false', 'nodeIntegration: true'),
  opening(2, preferences, 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'),
  opening(2, preferences, 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'),
  opening(3, preferences, 'contextIsolation: true', 'contextIsolation: false'),
  opening(4, preferences, 'sandbox: true', 'sandbox: false'),
  {
    ...opening(4, 'electron/main.ts', 'app.enableSandbox()', ''),
    test: 'electron/windows/safe-preferences.test.ts',
  },
  opening(
    5,
    sessions,
    '_permission, answer) => answer(false)',
    '_permission, answer) => answer(true)',
  ),
  opening(
    5,
    sessions,
    'setPermissionCheckHandler(() => false)',
    'setPermissionCheckHandler(() => true)',
  ),
  opening(
    5,
    sessions,
    'setDevicePermissionHandler(() => false)',
    'setDevicePermissionHandler(() => true)',
  ),
  opening(6, preferences, 'webSecurity: true', 'webSecurity: false'),
  opening(
    7,
    policies,
    `"script-src 'self'",\n  "style-src 'self'",`,
    `"script-src 'self' 'unsafe-inline'",\n  "style-src 'self'",`,
    'inline scripts',
  ),
  opening(
    7,
    policies,
    `const pagePolicy = [\n  "default-src 'none'",`,
    'const pagePolicy = [',
    'no default',
  ),
  opening(
    7,
    protocol,
    'respondWithFile(content.files.get(pathname), pageHeaders)',
    'respondWithFile(content.files.get(pathname), {})',
  ),
  opening(
    8,
    preferences,
    'allowRunningInsecureContent: false',
    'allowRunningInsecureContent: true',
  ),
  opening(9, preferences, 'experimentalFeatures: false', 'experimentalFeatures: true'),
  opening(
    10,
    preferences,
    '  spellcheck: false,',
    "  spellcheck: false,\n  enableBlinkFeatures: 'X',",
  ),
  opening(11, preferences, 'webviewTag: false', 'webviewTag: true'),
  opening(
    12,
    sessions,
    "'will-attach-webview', (event) => event.preventDefault()",
    "'will-attach-webview', () => undefined",
  ),
  opening(13, sessions, "session.on('will-download', (event) => event.preventDefault())", ''),
  opening(13, sessions, 'if (!mayNavigateTo(event.url)) event.preventDefault()', ''),
  opening(13, sessions, '!mayEmbed(event.url)', 'false'),
  opening(
    13,
    sessions,
    "'will-redirect', (event) => event.preventDefault()",
    "'will-redirect', () => undefined",
  ),
  opening(14, sessions, "action: 'deny'", "action: 'allow'"),
  {
    ...opening(16, 'package.json', '"electron": "', '"electron": "^'),
    test: 'scripts/notices/electron-version.test.ts',
  },
  opening(15, links, "['http:', 'https:'].includes(url.protocol) && ", ''),
  opening(15, links, " && url.username + url.password === ''", ''),
  opening(15, links, 'if (!(await mayOpen(url))) return false', 'await mayOpen(url)'),
  opening(17, senders, 'sender === window &&', ''),
  opening(17, senders, 'senderFrame?.parent === null &&', 'senderFrame !== null &&'),
  opening(17, senders, 'isOwnPage(senderFrame.url, devServer)', 'true'),
  opening(
    18,
    protocol,
    'content.files.get(pathname)',
    'content.files.get(pathname) ?? decodeURIComponent(pathname)',
  ),
  opening(18, protocol, '`${protocol}//${host}` !== APP_ORIGIN || ', ''),
  opening(18, protocol, " || request.method !== 'GET'", ''),
  opening(
    20,
    preload,
    'ipcRenderer.invoke(CALL_CHANNEL, name, ...input)',
    'ipcRenderer.invoke(name as never, ...input)',
  ),
  opening(20, preload, 'if (sent === name) listener(event)', 'listener(_ as never)'),
  opening(
    20,
    preload,
    `return () => {\n      ipcRenderer.removeListener(EVENT_CHANNEL, forward)\n    }`,
    'return () => ipcRenderer.removeListener(EVENT_CHANNEL, forward)',
    'what removing a listener returns',
  ),
  opening(
    20,
    preload,
    "exposeInMainWorld('claimdesk', bridge)",
    "exposeInMainWorld('claimdesk', { ...bridge, ipcRenderer })",
  ),
]
