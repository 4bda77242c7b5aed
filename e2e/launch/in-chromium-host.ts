import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import type { HostAnswer, HostRequest } from '../host/controller.ts'
import { HELD_PIPE } from '../host/held-pipe.ts'
import { projectRoot } from './runtime.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'

export async function launchInChromiumHost(options: LaunchOptions): Promise<RunningApp> {
  const program = join(projectRoot, 'e2e/host/run.js')
  const host = fork(program, [options.appPath, ...options.args], {
    env: options.env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc', 'pipe'],
  })
  const ended = whenAllEnded(host)
  const ask = asker(host)
  const endpoint = String(await ask({ kind: 'endpoint' }))
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no context')
  return {
    process: host,
    command: [process.execPath, program, options.appPath],
    context,
    page: await mainPage(context),
    // The host answers with what the function yields.
    evaluate: async (run, arg) =>
      (await ask({ kind: 'evaluate', source: run.toString(), arg })) as never,
    release: async () => {
      await browser.close()
      await ended
    },
  }
}

/** A host that is killed is outlived for a moment by its Chromium, which still writes in its profile. */
async function whenAllEnded(host: ChildProcess): Promise<void> {
  // Opened as a pipe above.
  const pipe = host.stdio[HELD_PIPE] as Readable
  await finished(pipe.resume())
}

/** The first page with something of the app in it. */
async function mainPage(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL('http://app.localhost/**', { waitUntil: 'domcontentloaded' })
  return page
}

type Question = HostRequest extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'id'>
    : never
  : never

function asker(host: ChildProcess): (question: Question) => Promise<unknown> {
  let lastId = 0
  return async (question) => {
    const id = (lastId += 1)
    const ended = new AbortController()
    const answer = new Promise<HostAnswer>((resolve) => {
      const listen = (message: HostAnswer) => {
        if (message.id !== id) return
        host.off('message', listen)
        resolve(message)
      }
      host.on('message', listen)
    })
    host.send({ id, ...question })
    const exit = once(host, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('The host has ended')
    })
    const { value, error } = await Promise.race([answer, exit]).finally(() => ended.abort())
    if (error !== undefined) throw new Error(error)
    return value
  }
}
