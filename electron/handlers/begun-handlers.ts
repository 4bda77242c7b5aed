import type { Handlers } from '../ipc/handlers.ts'
import { idOfOpen } from './id-of-open.ts'
import type { Services } from './services.ts'

type BegunMethods = Extract<keyof Handlers, `begun.${string}`>

/** What is kept of articles that were looked at or pasted and not taken yet. */
export function begunHandlers(services: Services): Pick<Handlers, BegunMethods> {
  const { keptArticles, pastedTexts } = services
  return {
    'begun.articles': () => keptArticles.list(),
    'begun.forgetArticle': async (id) => {
      await keptArticles.forget(id)
      return keptArticles.list()
    },
    'begun.keepPasted': async ({ project, ...pasted }) => {
      await pastedTexts.keep(project && idOfOpen(services, project), pasted)
      return null
    },
    'begun.pasted': async (project) => {
      const pasted = await pastedTexts.read(project)
      if (!pasted) return null
      const texts = pasted.html === null ? [pasted.text] : [pasted.text, pasted.html]
      // A crash may have come between: what is kept as an article is not offered as a text too.
      return (await keptArticles.isAnyOf(texts, project)) ? null : pasted
    },
  }
}
