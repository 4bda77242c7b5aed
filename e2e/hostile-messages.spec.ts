import { contract, droppedContract } from '../shared/ipc/contract.ts'
import { expect, test } from './hostile.ts'

/** What a page that means harm can say to the main process, and what it gets hold of. */

test('no method takes what its contract does not have, whatever it is', async ({ app }) => {
  const names = [...Object.keys(contract), ...Object.keys(droppedContract)]
  const outcomes = await app.page.evaluate(async (methods) => {
    const bridge = window.claimdesk as unknown as {
      call: (...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
    }
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    let deep: unknown = null
    for (let depth = 0; depth < 100; depth++) deep = { deep }
    const inputs: Readonly<Record<string, unknown>> = {
      cyclic,
      deep,
      function: () => 'ran',
      getter: {
        get token() {
          throw new Error('looked at')
        },
      },
      proxy: new Proxy({}, { get: () => 'anything', has: () => true, ownKeys: () => ['token'] }),
      prototype: JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
      ),
      inherited: Object.create({ token: 't' }),
      symbol: Symbol('token'),
      bigint: 10n,
      map: new Map([['token', 't']]),
      date: new Date(0),
      error: new Error('x'),
      window,
      element: document.body,
      huge: 'x'.repeat(100_000),
      many: Array.from({ length: 1_000 }, () => ({})),
      nul: `a\0b${'/..'.repeat(100)}`,
      number: Number.NaN,
    }
    const tried = async (...args: unknown[]): Promise<string> => {
      try {
        const { ok, error } = await bridge.call(...args)
        return ok ? 'taken' : (error?.code ?? 'failed')
      } catch {
        // What cannot be copied does not even leave the page.
        return 'not sent'
      }
    }
    const found: [string, string][] = []
    for (const method of methods) {
      const kinds = Object.entries(inputs).map(async ([kind, input]): Promise<[string, string]> => {
        return [`${method} ${kind}`, await tried(method, input)]
      })
      found.push(...(await Promise.all(kinds)))
      found.push([`${method} three`, await tried(method, undefined, undefined, 'third')])
    }
    return found
  }, names)
  expect(outcomes.length).toBeGreaterThan(500)
  const others = outcomes.filter(([, outcome]) => !['invalid-input', 'not sent'].includes(outcome))
  expect(others).toEqual([])
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false)
})

test('no name that is not in the contract is a method', async ({ app }) => {
  const outcomes = await app.page.evaluate(async () => {
    const bridge = window.claimdesk as unknown as { call: (...args: unknown[]) => Promise<unknown> }
    const names = [
      ...['claimdesk:call', 'claimdesk:dropped', 'claimdesk:event', 'articles.openDropped'],
      ...[
        '__proto__',
        'constructor',
        'hasOwnProperty',
        'valueOf',
        'app',
        'app.',
        'app.start ',
        'APP.START',
      ],
      ...[
        'ELECTRON_BROWSER_REQUIRE',
        'ELECTRON_RENDERER_API',
        'GUEST_VIEW_MANAGER_CALL',
        'shell.openExternal',
      ],
      ...['app.start\0', '', ['app.start'], { toString: (): string => 'app.start' }, 0, true, null],
    ]
    const tried = async (name: unknown): Promise<string> => {
      try {
        return JSON.stringify(await bridge.call(name))
      } catch {
        return 'not sent'
      }
    }
    return Promise.all(names.map(tried))
  })
  const refused = JSON.stringify({ ok: false, error: { code: 'invalid-input', path: 'method' } })
  expect(outcomes.filter((outcome) => ![refused, 'not sent'].includes(outcome))).toEqual([])
})

test('nothing of Electron or Node is within reach of what the page is given', async ({ app }) => {
  const reached = await app.page.evaluate(() => {
    const foreign =
      /^(?:ipcRenderer|invoke|send|sendSync|sendToHost|postMessage|require|process|module|Buffer|webUtils|webFrame|contextBridge|electron|sender|senderFrame)$/
    const found: string[] = []
    const seen = new Set<unknown>()
    const look = (value: unknown, path: string): void => {
      if (value === null || !['object', 'function'].includes(typeof value) || seen.has(value))
        return
      // What every page has anyway is no gain.
      if (value === Function.prototype || value === Object.prototype || value === window) return
      seen.add(value)
      for (const key of Reflect.ownKeys(value as object)) {
        const name = String(key)
        if (foreign.test(name)) found.push(`${path}.${name}`)
        const own = Object.getOwnPropertyDescriptor(value, key)
        if (own && 'value' in own) look(own.value, `${path}.${name}`)
      }
      const parent: unknown = Object.getPrototypeOf(value)
      look(parent, `${path}.__proto__`)
    }
    look(window.claimdesk, 'claimdesk')
    look(
      window.claimdesk.on('menu:chosen', () => undefined),
      'stop',
    )
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global']
    return [Object.keys(window.claimdesk).sort(), found, names.filter((name) => name in window)]
  })
  expect(reached).toEqual([['call', 'callWithFiles', 'on'], [], []])
})

test('a listener hears its own event and no other, and Electron’s event not at all', async ({
  app,
}) => {
  await app.page.evaluate(() => {
    const bridge = window.claimdesk as unknown as {
      on: (name: unknown, listener: (...args: unknown[]) => void) => () => void
    }
    const heard: unknown[][] = []
    Object.assign(window, { heard })
    for (const name of ['*', '', '__proto__', 'claimdesk:event', 'claimdesk:call', 'menu:chosen']) {
      bridge.on(name, (...args) => heard.push([name, ...args]))
    }
  })
  await app.menu('keys.show')
  await expect(app.page.getByRole('heading', { name: 'Keys' })).toBeVisible()
  const heard = await app.page.evaluate(() => (window as unknown as { heard: unknown }).heard)
  expect(heard).toEqual([['menu:chosen', 'keys.show']])
  await app.page.getByRole('button', { name: 'Back' }).press('Enter')
})
