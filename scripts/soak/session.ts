import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from '../../e2e/app.ts'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { blockOffsets, canonicalText } from '../../shared/article/canonical-text.ts'
import { searchClaims } from '../../shared/claims/suggest-claims.ts'
import type { Draft } from '../../shared/project/model.ts'
import { projectOnDisk } from './disk.ts'
import { Driver } from './driver.ts'
import { itemsOf } from './listing.ts'
import { emptyProject, type Article, type World } from './world.ts'

/** The app with a new project in it, and the world that it stands for. */
export interface Session {
  readonly driver: Driver
  readonly world: World
  readonly end: () => Promise<void>
}

/** Starts the app on folders of its own and makes a project of an article. */
export async function startSession(language: 'en' | 'fr'): Promise<Session> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'claimdesk-soak-')))
  const app = new App(folder, language)
  const driver = new Driver(app)
  const end = async (): Promise<void> => {
    await app.dispose()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  try {
    await driver.start()
    await driver.introduce('Mara Lind')
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
    return { driver, world: beginning(articleOf(draft), language), end }
  } catch (error) {
    await end()
    throw error
  }
}

function beginning(article: Article, language: 'en' | 'fr'): World {
  const world: World = {
    article,
    project: emptyProject,
    undo: [],
    redo: [],
    log: [],
    current: null,
    filter: 'all',
    order: 'place',
    settings: { singleKeys: true, language },
    made: 0,
  }
  return { ...world, current: itemsOf(world)[0]?.key ?? null }
}

/** What the app has made of the article: the model takes the text and its suggestions as they are. */
function articleOf(draft: Draft): Article {
  const offsets = blockOffsets(draft.blocks)
  return {
    title: draft.title,
    text: canonicalText(draft.blocks),
    suggestions: searchClaims(draft).suggestions.map(({ id, span, speaker, kinds, score }) => ({
      key: id,
      ...span,
      speaker,
      kinds,
      score,
    })),
    headings: draft.blocks.flatMap(({ type, text }, index) => {
      const start = offsets[index] ?? 0
      return type === 'heading' ? [{ start, end: start + text.length + 2 }] : []
    }),
  }
}
