import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '@playwright/test'
import { expect, test, type App } from './app.ts'

/** Electron's security checklist and `trust.md`, as a page that means harm would meet them. */

/** What a spec keeps in the main process: where the page wanted to go and may not. */
interface Stopped {
  stopped: string[]
}

/** How the page reports an attempt that came to nothing. */
const refused = 'refused'

test.describe('the page may load only what is built in', () => {
  test.beforeEach(({ app }) => {
    app.expectConsoleError(/Content Security Policy|Trusted|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|404/)
  })

  test('its policy comes as a header and allows no foreign or inline script', async ({ app }) => {
    const policy = await app.page.evaluate(async () =>
      (await fetch('/index.html')).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test('an inline script does not run', async ({ app }) => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      try {
        script.textContent = 'window.ran = true'
      } catch {
        // Trusted Types already refuse the text.
      }
      document.body.append(script)
      return 'ran' in window
    })
    expect(ran).toBe(false)
  })

  test('a string is never HTML or code', async ({ app }) => {
    const outcomes = await app.page.evaluate(async () => {
      const attempts: (() => unknown)[] = [
        // The point of this spec; nowhere else in the app.
        // eslint-disable-next-line no-restricted-syntax
        () => (document.createElement('div').innerHTML = '<img onerror="1">'),
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        () => new Function('return 1'),
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        () => setTimeout('window.ran = true', 0),
      ]
      // What a debugger evaluates may do more; what it leaves behind may not.
      await new Promise((resolve) => setTimeout(resolve, 0))
      return attempts.map((attempt) => {
        try {
          attempt()
          return 'done'
        } catch {
          return 'refused'
        }
      })
    })
    expect(outcomes).toEqual([refused, refused, refused])
  })

  test('nothing is fetched from elsewhere, be it this computer', async ({ app }) => {
    const addresses = ['https://example.org/', 'http://127.0.0.1:9/', 'http://localhost:80/']
    const outcomes = await app.page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => 'fetched',
              () => 'refused',
            ),
          ),
        ),
      addresses,
    )
    expect(outcomes).toEqual(addresses.map(() => refused))
  })

  test('no picture, style, frame or socket comes from elsewhere', async ({ app }) => {
    const outcomes = await app.page.evaluate(async () => {
      const settled = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve('refused'))
          document.body.append(element)
        })
      const image = Object.assign(new Image(), { src: 'https://example.org/a.png' })
      const style = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: 'https://example.org/a.css',
      })
      const socket = new Promise<string>((resolve) => {
        try {
          const opened = new WebSocket('wss://example.org/')
          opened.addEventListener('open', () => resolve('opened'))
          opened.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      })
      return Promise.all([settled(image), settled(style), socket])
    })
    expect(outcomes).toEqual([refused, refused, refused])
  })

  test('a frame shows nothing from elsewhere', async ({ app }) => {
    await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
    })
    await expect.poll(() => app.page.frames().length).toBe(2)
    const urls = app.page.frames().map((frame) => frame.url())
    expect(urls.filter((url) => url.startsWith('https://'))).toEqual([])
  })

  test('there is no file but the built ones, however its path is written', async ({ app }) => {
    const paths = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/..%5cpackage.json',
      '/assets%2f..%2findex.html',
      '/index.html%00',
      '/main/main.js',
      '/package.json',
      '/etc/passwd',
    ]
    const statuses = await app.page.evaluate(
      (asked) => Promise.all(asked.map(async (path) => (await fetch(path)).status)),
      paths,
    )
    expect(statuses).toEqual(paths.map(() => 404))
  })

  test('the report is shown without any script, and apart from the page', async ({ app }) => {
    const url = await app.page.evaluate(async () => {
      await window.claimdesk.call('articles.openSample', 'en')
      const options = { language: 'en', article: true, checklist: true } as const
      const answer = await window.claimdesk.call('report.preview', options)
      if (!answer.ok) return null
      const frame = document.createElement('iframe')
      frame.src = answer.value.url
      document.body.append(frame)
      return answer.value.url
    })
    const isPreview = (): Frame | undefined =>
      app.page.frames().find((frame) => frame.url().endsWith(url ?? '?'))
    await expect.poll(() => isPreview()?.title()).toContain('fact-check')
    const frame = isPreview()
    expect(await frame?.evaluate(() => [origin, 'claimdesk' in window])).toEqual(['null', false])
    const policy = await app.page.evaluate(
      async (path) => (await fetch(path ?? '')).headers.get('content-security-policy'),
      url,
    )
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('script-src')
  })
})

test.describe('the page stays where it is', () => {
  test('it opens no window', async ({ app }) => {
    const opened = await app.page.evaluate(() => window.open('https://example.org/') !== null)
    expect(opened).toBe(false)
    await app.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://example.org/',
        target: '_blank',
      })
      document.body.append(link)
      link.click()
    })
    await expectOneWindow(app)
  })

  test('it goes nowhere else, not even to the report, which has a frame of its own', async ({
    app,
  }) => {
    app.expectConsoleError(/Not allowed to (load local resource|navigate top frame to data URL)/)
    await app.evaluate(({ BrowserWindow }) => {
      const main = globalThis as unknown as Stopped
      main.stopped = []
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
        if (event.defaultPrevented) main.stopped.push(event.url)
      })
    })
    const before = app.page.url()
    const byMain = [
      'https://example.org/',
      'http://localhost:5173/',
      'app://claimdesk/report-preview',
    ]
    // The last two the page's own process refuses.
    for (const address of [...byMain, 'file:///etc/passwd', 'data:text/html,<p>elsewhere</p>']) {
      await app.page.evaluate((url) => {
        location.href = url.replace('app://claimdesk', '')
      }, address)
      await expectAnswer(app)
    }
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as Stopped).stopped))
      .toEqual(expect.arrayContaining(byMain))
    expect(app.page.url()).toBe(before)
  })

  test('it cannot hold another page in a webview', async ({ app }) => {
    const isElement = await app.page.evaluate(
      () => document.createElement('webview').constructor === HTMLElement,
    )
    const isUnknown = await app.page.evaluate(
      () => document.createElement('webview') instanceof HTMLUnknownElement,
    )
    expect(isElement || isUnknown).toBe(true)
  })
})

test.describe('the page is granted nothing', () => {
  test('no place, notification, camera, microphone or instrument', async ({ app }) => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const states = await app.page.evaluate(
      (permissions) =>
        Promise.all(
          permissions.map(async (name) => (await navigator.permissions.query({ name })).state),
        ),
      names,
    )
    expect(states).toEqual(names.map(() => 'denied'))
  })

  test('no picture or sound of the person', async ({ app }) => {
    const outcome = await app.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    )
    expect(outcome).toBe(refused)
  })
})

test('the page gets hold of nothing but what it is given', async ({ app }) => {
  const given = await app.page.evaluate(() => {
    const stop: () => unknown = window.claimdesk.on('menu:chosen', () => undefined)
    return [typeof stop, typeof stop()]
  })
  expect(given).toEqual(['function', 'undefined'])
})

test('the preload is small enough to be read at a glance', async ({ app }) => {
  const folder = await app.evaluate((electron) => electron.app.getAppPath())
  expect((await stat(join(folder, 'out/preload/preload.cjs'))).size).toBeLessThan(2000)
})

async function expectAnswer(app: App): Promise<void> {
  const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
  expect(answer).toMatchObject({ ok: true })
}

async function expectOneWindow(app: App): Promise<void> {
  await expectAnswer(app)
  await expect.poll(() => app.page.context().pages().length).toBe(1)
}
