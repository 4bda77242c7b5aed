import type { ChromiumPage } from './chromium/chromium-page.ts'
import type { ProtocolSession } from './chromium/protocol.ts'
import { askInPage, chooseInPage, type Question, type Reply } from './page/page-dialogs.ts'

/** Questions to a person, asked over the app's page. */
export class PageQuestions {
  readonly #page: ChromiumPage

  constructor(page: ChromiumPage) {
    this.#page = page
  }

  async ask(question: Question): Promise<Reply> {
    return this.#inOwnWorld(async (cdp, executionContextId) => {
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: askInPage.toString(),
        arguments: [{ value: question }],
        executionContextId,
        awaitPromise: true,
        returnByValue: true,
      })
      // What `askInPage` gives, unless the page went away meanwhile.
      return result.value as Reply
    })
  }

  /** @returns absolute paths; none if the person cancels */
  async choose(
    what: 'file' | 'files' | 'folder',
    extensions: readonly string[],
  ): Promise<readonly string[]> {
    return this.#inOwnWorld(async (cdp, executionContextId) => {
      const { result: files } = await cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: chooseInPage.toString(),
        arguments: [{ value: what }, { value: extensions }],
        executionContextId,
        awaitPromise: true,
        userGesture: true,
      })
      if (files.objectId === undefined) return []
      const { result } = await cdp.send('Runtime.getProperties', {
        objectId: files.objectId,
        ownProperties: true,
      })
      const chosen = result.flatMap(({ name, value }) =>
        /^\d+$/.test(name) && value?.objectId !== undefined ? [value.objectId] : [],
      )
      const wanted = what === 'folder' ? chosen.slice(0, 1) : chosen
      return Promise.all(wanted.map((objectId) => pathOf(cdp, objectId, what === 'folder')))
    })
  }

  /** Apart from the page's scripts, and from the preload's. */
  async #inOwnWorld<Value>(
    run: (cdp: ProtocolSession, world: number) => Promise<Value>,
  ): Promise<Value> {
    const { id, session } = this.#page
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: id,
      worldName: 'host dialogs',
    })
    return run(session, executionContextId)
  }
}

/** A chosen file's path, or that of the chosen folder it lies in. */
async function pathOf(cdp: ProtocolSession, objectId: string, ofFolder: boolean): Promise<string> {
  const { path } = await cdp.send('DOM.getFileInfo', { objectId })
  if (!ofFolder) return path
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.webkitRelativePath.split("/").length - 1 }',
    objectId,
    returnByValue: true,
  })
  return path.split(/[\\/]/).slice(0, -Number(result.value)).join('/')
}
