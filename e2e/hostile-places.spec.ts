import { expect, test } from './hostile.ts'
import type { App } from './app.ts'
import type { Listener } from './listener.ts'

/** Where a page that means harm would like to go, and what it would like to open. */

/** Addresses that are not for the page, of every kind. */
function addresses(outside: Listener): readonly string[] {
  return [
    `${outside.address}/navigation`,
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<script>opener.ran=parent.ran=1</script>',
    'javascript:void(globalThis.ran=1)',
    'chrome://version',
    'devtools://devtools/bundled/inspector.html',
    'view-source:app://claimdesk/index.html',
    'mailto:someone@example.org',
    '/importer.html',
    '/notices/sbom.cdx.json',
  ]
}

/** Runs a script of the page once per address; what it throws is what it does not get. */
async function tryEach(
  app: App,
  outside: Listener,
  attempt: (address: string) => unknown,
): Promise<void> {
  for (const address of addresses(outside)) {
    await app.page.evaluate(attempt, address).catch(() => undefined)
    // An answer of main: whatever was set off has been decided on before it.
    await app.page.evaluate(() => window.claimdesk.call('app.start'))
  }
}

test('no navigation leads anywhere', async ({ app, outside }) => {
  await tryEach(app, outside, (address) => {
    location.href = address
  })
  await tryEach(app, outside, (address) => location.replace(address))
  await tryEach(app, outside, (address) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0; url=${address}`
    document.head.append(meta)
  })
  await tryEach(app, outside, (address) =>
    history.pushState(null, '', address.startsWith('/') ? 'https://example.org/' : address),
  )
  await app.page.evaluate(() => history.go(-5))
})

test('no link, form or script opens a window', async ({ app, outside }) => {
  await tryEach(app, outside, (address) => {
    for (const target of ['_blank', '_top', 'named']) {
      if (address.startsWith('/') && target === '_top') continue
      const link = Object.assign(document.createElement('a'), {
        href: address,
        target,
        rel: 'opener',
      })
      document.body.append(link)
      link.click()
      link.remove()
    }
  })
  await tryEach(app, outside, (address) => {
    for (const method of ['get', 'post']) {
      const form = Object.assign(document.createElement('form'), {
        action: address,
        target: '_blank',
        method,
      })
      document.body.append(form)
      form.submit()
      form.remove()
    }
  })
  await tryEach(app, outside, (address) => {
    if (window.open(address) !== null) Object.assign(globalThis, { ran: true })
  })
  const opened = await app.page.evaluate(() => {
    const page = URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' }))
    const places = ['', 'about:blank', page, '/index.html', 'about:srcdoc']
    return places.filter(
      (place) => window.open(place, 'named') !== null || window.open(place) !== null,
    )
  })
  expect(opened).toEqual([])
})

test('no frame runs a script of its own or moves the page', async ({ app, outside }) => {
  const before = await app.page.evaluate(() => document.querySelectorAll('iframe').length)
  await app.page.evaluate(() => {
    const inner =
      '<script>parent.ran=1</script><img src=x onerror="parent.ran=1"><meta http-equiv=refresh content="0;url=https://example.org/">'
    const frame = (changes: Partial<HTMLIFrameElement>, sandbox: string | null): void => {
      const made = Object.assign(document.createElement('iframe'), changes)
      if (sandbox !== null) made.setAttribute('sandbox', sandbox)
      document.body.append(made)
    }
    for (const sandbox of [
      null,
      '',
      'allow-scripts',
      'allow-scripts allow-same-origin allow-top-navigation allow-popups',
    ]) {
      try {
        frame({ srcdoc: inner }, sandbox)
      } catch {
        // Trusted Types refuse the words already.
      }
      frame({ src: `data:text/html,${inner}` }, sandbox)
      frame({ src: URL.createObjectURL(new Blob([inner], { type: 'text/html' })) }, sandbox)
      frame({ src: 'javascript:parent.ran=1' }, sandbox)
    }
  })
  await app.page.evaluate(() => window.claimdesk.call('app.start'))
  // A frame that is let in has the page's policy on it, and no bridge.
  const given = await Promise.all(
    app.page
      .frames()
      .filter((frame) => frame !== app.page.mainFrame() && frame.url().startsWith('app:'))
      .map((frame) => frame.evaluate(() => 'claimdesk' in window)),
  )
  expect(given.filter(Boolean)).toEqual([])
  expect(outside.heard).toEqual([])
  await app.page.evaluate((kept) => {
    for (const frame of [...document.querySelectorAll('iframe')].slice(kept)) frame.remove()
  }, before)
})

test('no link saves a file', async ({ app }) => {
  await app.page.evaluate(() => {
    const kept = URL.createObjectURL(new Blob(['kept'], { type: 'application/octet-stream' }))
    for (const href of [kept, 'data:application/octet-stream,kept', '/index.html']) {
      const link = Object.assign(document.createElement('a'), { href, download: 'kept.html' })
      document.body.append(link)
      link.click()
      link.remove()
    }
  })
  await app.page.evaluate(() => window.claimdesk.call('app.start'))
})

test('nothing stays behind that runs without the page or speaks for it', async ({
  app,
  outside,
}) => {
  const outcomes = await app.page.evaluate(async (address) => {
    const refused = (given: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(given)
        .then(
          () => 'had',
          () => 'refused',
        )
    const socket = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(address.replace('http', 'ws'))
        opened.onopen = resolve
        opened.onerror = reject
      })
    const transport = (
      globalThis as unknown as { WebTransport?: new (url: string) => { ready: Promise<void> } }
    ).WebTransport
    const script = URL.createObjectURL(
      new Blob([`fetch('${address}/worker')`], { type: 'text/javascript' }),
    )
    const worker = (make: () => Worker | SharedWorker): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const made = make()
        made.onerror = reject
      })
    const hints = [
      'dns-prefetch',
      'preconnect',
      'prefetch',
      'prerender',
      'preload',
      'modulepreload',
    ]
    for (const rel of hints)
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel,
          href: `${address}/${rel}`,
          as: 'script',
        }),
      )
    return Promise.all([
      refused(() => navigator.serviceWorker.register('/index.html')),
      refused(() => navigator.serviceWorker.register(script)),
      refused(socket),
      refused(() =>
        transport
          ? new transport(address.replace('http', 'https')).ready
          : Promise.reject(new Error('none')),
      ),
      refused(() => worker(() => new Worker(script))),
      refused(() => worker(() => new SharedWorker(script))),
      refused(() => worker(() => new Worker(`data:text/javascript,fetch('${address}')`))),
    ])
  }, outside.address)
  expect(outcomes).toEqual(outcomes.map(() => 'refused'))
  expect(
    await app.page
      .evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
      .catch(() => 0),
  ).toBe(0)
})
