import { asked, beginPage, openedProject, waiting } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '../../shared/ipc/app-error.ts'
import type { ArticlePreview } from '../../shared/ipc/article-preview.ts'
import { anna, importDraft } from '../../shared/project/sample-log.ts'
import { useDraftImport } from '../drafts/draft-import.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useImportStore } from './import-store.ts'

beforeEach(() => {
  beginPage()
  useProjectStore().open(openedProject('ferry', [importDraft('d1')]), anna.by)
})

const previewId = (name: string): string => `preview of ${name}`
const ID_OF_THIRD = previewId('third.txt')

const preview = (name: string): ArticlePreview => ({
  id: previewId(name),
  name,
  format: 'text',
  encoding: null,
  title: name,
  byline: null,
  dateline: null,
  date: null,
  language: 'en',
  languageIsSure: true,
  blocks: [{ type: 'paragraph', text: 'Other words.' }],
})

async function takeDraft(name: string): Promise<void> {
  const chosen = useImportStore().choose('draft')
  ;(await asked('drafts.choose')).answer(succeed({ kind: 'preview', preview: preview(name) }))
  await chosen
}

describe('the next draft of an article', () => {
  it('is not recorded where another article has taken its place while it was compared', async () => {
    await takeDraft('second.txt')
    const confirmed = useImportStore().confirm()
    const comparing = await asked('drafts.add')
    await takeDraft('third.txt')
    expect(useDraftImport().state).toBe('waiting')
    comparing.answer(succeed(null))
    await confirmed
    expect(useDraftImport().state).toBe('waiting')
    expect(useImportStore().preview?.name).toBe('third.txt')
    expect(useProjectStore().project?.drafts).toHaveLength(1)
  })

  it('is an article of its own once its project was closed while it was read', async () => {
    const chosen = useImportStore().choose('draft')
    const reading = await asked('drafts.choose')
    useProjectStore().close()
    reading.answer(succeed({ kind: 'preview', preview: preview('second.txt') }))
    await chosen
    expect(useImportStore().purpose).toBe('project')
    void useImportStore().confirm()
    await asked('articles.create')
    expect(waiting('drafts.add')).toEqual([])
  })
})

describe('an article that is looked at', () => {
  it('is named in what is asked of main, which may have another one by then', async () => {
    await takeDraft('second.txt')
    await takeDraft('third.txt')
    const store = useImportStore()
    void store.readAgainAs('utf-8')
    expect((await asked('articles.readAgainAs')).input).toMatchObject({ preview: ID_OF_THIRD })
    void store.confirm()
    expect((await asked('drafts.add')).input).toMatchObject({ preview: ID_OF_THIRD })
    store.purpose = 'project'
    void store.confirm()
    expect((await asked('articles.create')).input).toMatchObject({ preview: ID_OF_THIRD })
  })

  it('has nothing to do with another one that was still read in another encoding', async () => {
    await takeDraft('second.txt')
    const store = useImportStore()
    const again = store.readAgainAs('utf-8')
    const reading = await asked('articles.readAgainAs')
    await takeDraft('third.txt')
    expect(waiting('articles.cancelReading')).toHaveLength(1)
    reading.answer(fail({ code: 'another-article' }))
    await again
    expect(store.failure).toBeNull()
    expect(store.preview?.name).toBe('third.txt')
  })
})
