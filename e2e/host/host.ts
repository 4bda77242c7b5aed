import { readFileSync } from 'node:fs'
import { flushCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerController } from './controller.ts'
import * as electron from './electron.ts'
import { options } from './options.ts'
import { whenBrowserReady } from './browser.ts'

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

process.argv = [...options.argv]
await electron.app.singleInstance.acquire()
if (electron.app.singleInstance.isFirst) void whenBrowserReady()
answerController(electron)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => electron.app.quit())
}

await import(pathToFileURL(mainModule(options.appPath)).href)
electron.app.mainModuleLoaded()
// Else it is written when the process ends by itself, and that of a test is killed.
flushCompileCache()

/** As with Electron, an app is a folder with its `package.json`, or a script. */
function mainModule(path: string): string {
  if (path.endsWith('.js')) return path
  const manifest = readFileSync(join(path, 'package.json'), 'utf8')
  // Our own file.
  const { main } = JSON.parse(manifest) as { main: string }
  return join(path, main)
}
