import { expect, test as base } from './app.ts'
import { listening, type Listener } from './listener.ts'

/**
 * A page that means harm tries every way out that a browser has, towards this very computer, where nothing but the
 * app itself stands in between. Somebody listens there and counts what arrives.
 */

const test = base.extend<{ outside: Listener }>({
  outside: async ({}, use) => listening(use),
})

test.beforeEach(({ app }) => {
  app.expectConsoleError(
    /Content Security Policy|Trusted|ERR_|Refused|WebSocket|service worker|EventSource|404/i,
  )
})

test('no request of any kind arrives anywhere', async ({ app, outside }) => {
  const outcomes = await app.page.evaluate(async (base) => {
    const link = (rel: string): void => {
      const element = Object.assign(document.createElement('link'), { rel, href: `${base}/${rel}` })
      if (rel === 'preload') element.as = 'image'
      document.head.append(element)
    }
    const settled = (element: HTMLElement): Promise<unknown> =>
      new Promise((resolve) => {
        for (const end of ['load', 'error', 'loadedmetadata', 'abort']) {
          element.addEventListener(end, resolve)
        }
        document.body.append(element)
      })
    const attempts: readonly (() => unknown)[] = [
      () => fetch(`${base}/fetch`, { mode: 'no-cors', keepalive: true }),
      () => navigator.sendBeacon(`${base}/beacon`, 'x') && Promise.reject(new Error('queued')),
      () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.onload = resolve
          request.onerror = reject
          request.open('POST', `${base}/xhr`)
          request.send('x')
        }),
      () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(`${base}/events`)
          source.onopen = resolve
          source.onerror = reject
        }),
      () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`${base.replace('http', 'ws')}/socket`)
          socket.onopen = resolve
          socket.onerror = reject
        }),
      () => settled(Object.assign(new Image(), { src: `${base}/image` })),
      () => settled(Object.assign(document.createElement('video'), { src: `${base}/video` })),
      () => settled(Object.assign(document.createElement('object'), { data: `${base}/object` })),
      () => settled(Object.assign(document.createElement('embed'), { src: `${base}/embed` })),
      () => settled(Object.assign(document.createElement('iframe'), { src: `${base}/frame` })),
      () => new FontFace('Stolen', `url(${base}/font)`).load(),
      () => navigator.serviceWorker.register(`${base}/service-worker.js`),
      () => navigator.serviceWorker.register('/index.html'),
      () => import(/* @vite-ignore */ `${base}/module.js`),
      () => {
        const form = Object.assign(document.createElement('form'), { action: `${base}/form` })
        document.body.append(form)
        form.submit()
      },
      () =>
        ['preload', 'prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon'].forEach(
          link,
        ),
      () => document.body.style.setProperty('background-image', `url(${base}/style)`),
      () => (location.href = `${base}/navigation`),
      () => window.open(`${base}/window`),
    ]
    // What never settles has not arrived either: whoever listens tells.
    const patience = new Promise((resolve) => {
      const probe = new Image()
      probe.onerror = () => requestAnimationFrame(() => requestAnimationFrame(resolve))
      probe.src = '/there-is-no-such-picture.png'
    })
    const started = attempts.map(async (attempt) => {
      try {
        await attempt()
        return 'settled'
      } catch {
        return 'refused'
      }
    })
    return Promise.all(started.map((one) => Promise.race([one, patience.then(() => 'no answer')])))
  }, outside.address)
  expect(outcomes.length).toBeGreaterThan(15)
  expect(await app.page.evaluate(() => window.claimdesk.call('app.start'))).toMatchObject({
    ok: true,
  })
  expect(outside.heard).toEqual([])
})

test('a peer connection sends no datagram and tells no address', async ({ app, outside }) => {
  const candidates = await app.page.evaluate(async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    const found: string[] = []
    const gathered = new Promise<void>((resolve) => {
      peer.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve()
        else found.push(candidate.candidate)
      }
    })
    peer.createDataChannel('out')
    await peer.setLocalDescription(await peer.createOffer())
    await gathered
    peer.close()
    return found.filter((candidate) => /\d+\.\d+\.\d+\.\d+/.test(candidate))
  }, outside.udpPort)
  expect(outside.heard).toEqual([])
  expect(candidates).toEqual([])
})

test('no instrument, clipboard, file or screen is within reach', async ({ app }) => {
  const outcomes = await app.page.evaluate(async () => {
    const navigatorLike = navigator as unknown as Record<
      string,
      Record<string, (options?: unknown) => Promise<unknown>> | undefined
    >
    const windowLike = window as unknown as Record<string, (() => Promise<unknown>) | undefined>
    const attempts: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
      usb: () => navigatorLike['usb']?.['requestDevice']?.({ filters: [] }),
      serial: () => navigatorLike['serial']?.['requestPort']?.(),
      hid: () => navigatorLike['hid']?.['requestDevice']?.({ filters: [] }),
      bluetooth: () => navigatorLike['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
      clipboard: () => navigator.clipboard.readText(),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      files: () => windowLike['showOpenFilePicker']?.(),
      fonts: () => windowLike['queryLocalFonts']?.(),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
      },
    }
    /** Some give an empty list where others refuse. */
    const handed = (given: unknown): string =>
      Array.isArray(given) && given.length === 0 ? 'nothing' : 'granted'
    // A question that is put to nobody is never answered.
    const patience = new Promise<string>((resolve) => {
      const probe = new Image()
      probe.onerror = () => resolve('no answer')
      probe.src = '/there-is-no-such-picture.png'
    })
    const entries = Object.entries(attempts).map(async ([name, attempt]) => {
      try {
        const got = attempt()
        if (got === undefined) return [name, 'refused']
        return [name, await Promise.race([got.then(handed), patience])]
      } catch {
        return [name, 'refused']
      }
    })
    return Object.fromEntries(await Promise.all(entries)) as Record<string, string>
  })
  const granted = Object.entries(outcomes).filter(([, outcome]) => outcome === 'granted')
  expect(granted).toEqual([])
})
