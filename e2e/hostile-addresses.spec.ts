import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './hostile.ts'

/** What a page that means harm would like to read: files of the computer, and paths out of the app's own scheme. */

test('no file of the computer is read, however it is asked for', async ({ app }) => {
  const folder = await app.evaluate((electron) => electron.app.getAppPath())
  const files = [
    join(folder, 'out/main/main.js'),
    join(folder, 'package.json'),
    join(app.dataDir, 'settings.json'),
  ]
  const outcomes = await app.page.evaluate(
    async (urls) => {
      const settled = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'))
          element.addEventListener('error', () => resolve('refused'))
          document.body.append(element)
        })
      const refused = (given: Promise<unknown>): Promise<string> =>
        given.then(
          () => 'loaded',
          () => 'refused',
        )
      const asked = urls.flatMap((url) => [
        refused(fetch(url)),
        refused(fetch(url, { mode: 'no-cors' })),
        refused(import(/* @vite-ignore */ url)),
        refused(new FontFace('Stolen', `url(${url})`).load()),
        settled(Object.assign(new Image(), { src: url })),
        settled(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
        settled(Object.assign(document.createElement('video'), { src: url })),
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest()
          request.onload = () => resolve('loaded')
          request.onerror = () => resolve('refused')
          request.open('GET', url)
          request.send()
        }),
      ])
      return Promise.all(asked)
    },
    files.map((file) => pathToFileURL(file).href),
  )
  expect(outcomes.length).toBe(files.length * 8)
  expect(outcomes.filter((outcome) => outcome !== 'refused')).toEqual([])
})

test('no path of the app’s own scheme leads out of the built pages', async ({ app }) => {
  const folder = await app.evaluate((electron) => electron.app.getAppPath())
  const ups = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '%252e%252e%252f',
    '..\\',
    '..%5c',
    '....//',
    '..;/',
    '%c0%ae%c0%ae/',
    '.%00./',
  ]
  const targets = ['main/main.js', 'package.json', 'preload/preload.cjs', 'etc/passwd']
  const paths = [
    ...ups.flatMap((up) => targets.map((target) => `/${up.repeat(3)}${target}`)),
    ...ups.flatMap((up) => targets.map((target) => `/assets/${up.repeat(2)}${target}`)),
    ...[folder, `/${folder}`, encodeURIComponent(folder)].map(
      (path) => `/${path}/out/main/main.js`,
    ),
    '/index.html%00',
    '/index.html/',
    '/index.html/..%2f..%2fmain/main.js',
    '//main/main.js',
    `/${'a/'.repeat(20_000)}`,
    '/__proto__',
    '/constructor',
    '/toString',
    '/preview/',
    '/preview/..%2findex.html',
    '/document/',
    '/print.html',
  ]
  const found = await app.page.evaluate(async (asked) => {
    const answers = await Promise.all(
      asked.map(async (path) => {
        try {
          const answer = await fetch(path)
          return [
            path.slice(0, 60),
            answer.status,
            answer.status === 200 ? (await answer.text()).slice(0, 40) : '',
          ]
        } catch {
          return [path.slice(0, 60), 404, '']
        }
      }),
    )
    return answers.filter(([, status]) => status !== 404)
  }, paths)
  expect(found).toEqual([])
})

test('neither another host, method nor range gives what a path does not', async ({ app }) => {
  const outcomes = await app.page.evaluate(async () => {
    const ask = (path: string, init: RequestInit = {}): Promise<number | string> =>
      fetch(path, init).then(
        ({ status }) => status,
        () => 'refused',
      )
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']
    return {
      methods: await Promise.all(methods.map((method) => ask('/index.html', { method }))),
      hosts: await Promise.all(
        [
          'app://elsewhere/index.html',
          'app://claimdesk.example/index.html',
          'app://user:pass@claimdesk/index.html',
          'app:index.html',
        ].map((url) => ask(url)),
      ),
      range: await ask('/there-is-no-such-file', { headers: { Range: 'bytes=0-99999999' } }),
    }
  })
  const nothing = [404, 405, 'refused']
  expect(
    [...outcomes.methods, ...outcomes.hosts, outcomes.range].filter(
      (outcome) => !nothing.includes(outcome),
    ),
  ).toEqual([])
})
