import type { AppStart } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { describeCurrent } from './opening.ts'
import type { Services } from './services.ts'

/** What the page asks at its start, and the settings. */
export function appHandlers(
  services: Services,
): Pick<Handlers, 'app.start' | 'app.listening' | 'app.readyToClose' | 'settings.save'> {
  const { menuChoices, pageWriting, recent, settings } = services
  return {
    'app.start': async () => {
      const problem = await services.openRequests.firstOpened()
      // The page listens once it has this answer.
      if (problem) setImmediate(() => services.broadcast('project:open-failed', problem))
      return {
        version: services.version,
        runtime: services.runtime,
        platform: platform(),
        systemLanguage: services.systemLanguage,
        settings: settings.settings,
        recent: recent.list(),
        opened: await describeCurrent(services),
        previewed: services.documentPreview.shown,
      }
    },
    'app.listening': () => {
      menuChoices.pageListens()
      return null
    },
    'app.readyToClose': () => {
      pageWriting.finished()
      return null
    },
    'settings.save': async (changed) => {
      const saved = settings.save(changed)
      services.applySettings()
      await saved
      return settings.settings
    },
  }
}

/** Other systems than the three are close to Linux. */
function platform(): AppStart['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
