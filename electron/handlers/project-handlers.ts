import { shell } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { isGone } from '../projects/folder/project-folder.ts'
import { idOfOpen } from './id-of-open.ts'
import { openProject } from './opening.ts'
import { saveCopyElsewhere } from './save-copy.ts'
import type { Services } from './services.ts'

/** Opening, recording, closing. */
export function projectHandlers(
  services: Services,
): Pick<Handlers, Extract<keyof Handlers, `projects.${string}`>> {
  const { current, dialogs, folders, places, recent, recentEntries, unsent } = services
  const { keptArticles, pastedTexts } = services

  /** Whether something of a project is kept on this computer alone. */
  async function hasUnsent(id: string): Promise<boolean> {
    const [writings, articles, pasted] = await Promise.all([
      unsent.list(id),
      keptArticles.list(),
      pastedTexts.read(id),
    ])
    return writings.length > 0 || articles.some(({ project }) => project === id) || pasted !== null
  }

  return {
    'projects.choose': async () => {
      const path = await dialogs.chooseProject(folders.projects)
      return path === null ? null : openProject(services, path)
    },
    'projects.openRecent': (id) => {
      const path = recent.pathOf(id)
      if (path === null) throw new AppFailure({ code: 'not-found', name: id })
      return openProject(services, path)
    },
    'projects.listRecent': () => recent.list(),
    'projects.isThere': async (id) => {
      const path = recent.pathOf(id)
      return path !== null && !(await isGone(path))
    },
    'projects.forgetRecent': async (id) => {
      const { title } = recent.list().find((project) => project.id === id) ?? { title: '' }
      if ((await hasUnsent(id)) && !(await dialogs.confirmForgetting(title))) return recent.list()
      await recent.forget(id)
      await Promise.all([unsent.forget(id), keptArticles.forgetOf(id), pastedTexts.forget(id)])
      return recent.list()
    },
    'projects.close': async () => {
      if (!(await current.close())) throw new AppFailure({ code: 'cancelled' })
      return null
    },
    'projects.record': ({ opening, events }) => {
      const project = current.requireOpening(opening)
      recentEntries.recorded(project)
      return project.record(events)
    },
    'projects.retrySaving': (opening) => current.requireOpening(opening).retrySaving(),
    'projects.heads': () =>
      current
        .require()
        .heads()
        .map(({ head: hash, ...rest }) => ({ ...rest, hash })),
    'projects.saveCopy': () => saveCopyElsewhere(services, current.require()),
    'projects.mergePackage': async (token) => {
      const path = await dialogs.choosePackage()
      if (path === null) return null
      const { mergeInto } = await import('./open-package.ts')
      return mergeInto(services, token, path, current.require())
    },
    'projects.showInFolder': () => {
      shell.showItemInFolder(current.require().folder)
      return null
    },
    'projects.rememberPlace': async (place) => {
      await places.remember(current.require().identity.id, place)
      return null
    },
    'projects.keepUnsent': async ({ project, writing }) => {
      await unsent.keep(idOfOpen(services, project), writing)
      return null
    },
    'projects.forgetUnsent': async ({ project, id }) => {
      await unsent.discard(idOfOpen(services, project), id)
      return null
    },
  }
}
