import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { App } from '../../e2e/app.ts'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { makeTemporaryFolder, removeFolder } from '../../e2e/temporary-folder.ts'
import { articleOf } from './article.ts'
import { projectOnDisk } from './disk.ts'
import { Driver } from './driver.ts'
import { itemsOf } from './listing.ts'
import { persons } from './persons.ts'
import type { Article, World } from './world.ts'

/** The app with a new project in it, and the world that it stands for. */
export interface Session {
  readonly driver: Driver
  readonly world: World
  readonly end: () => Promise<void>
}

/** Starts the app on folders of its own and makes a project of an article. */
export async function startSession(language: 'en' | 'fr'): Promise<Session> {
  const folder = await makeTemporaryFolder('soak')
  const app = new App(folder, language)
  const driver = new Driver(app)
  const end = async (): Promise<void> => {
    await app.dispose()
    await removeFolder(folder)
  }
  try {
    await driver.start()
    await driver.introduce(persons[0].name)
    const text = await readFile(
      join(projectRoot, `resources/samples/sample.${language}.txt`),
      'utf8',
    )
    await driver.pasteArticle(text)
    // All suggestions, and not only the best.
    for (let step = 0; step < 20; step += 1) await driver.press('>')
    const [project] = await driver.desk.projectFolders()
    driver.folder = project ?? ''
    const { draft } = await projectOnDisk(driver.folder)
    if (!draft) throw new Error('there is no draft')
    return { driver, world: beginning(articleOf(draft, 0), language), end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The world of a new project. */
export function beginning(article: Article, language: 'en' | 'fr'): World {
  const world: World = {
    project: { article, counting: [], claims: [], dismissed: [], sources: [], signoffs: [] },
    undo: [],
    redo: [],
    log: [],
    current: null,
    filter: 'all',
    order: 'place',
    settings: { singleKeys: true, language, theme: 'system', person: persons[0] },
    // Whoever has made the project.
    people: [persons[0].name],
    made: 0,
  }
  return { ...world, current: itemsOf(world)[0]?.key ?? null }
}
