import { join } from 'node:path'
import { expect, test } from './app.ts'
import { onAnotherComputer } from './another-computer.ts'
import { article, Desk } from './desk.ts'

/** A project goes to a colleague as a package, and what comes back is taken in. */

const CLAIM = '1,200 passengers were stranded'

async function pack(desk: Desk, name: string): Promise<string> {
  const path = join(desk.app.documentsDir, name)
  await desk.app.answerSaveDialog(path)
  await desk.exportAs(['package'])
  return path
}

async function judge(desk: Desk, key: '1' | '2', verdict: RegExp): Promise<void> {
  await desk.press('Control+1')
  await desk.stepTo(CLAIM)
  await desk.press(key)
  await desk.stepTo(CLAIM)
  await expect(desk.contentVerdict(verdict)).toHaveAttribute('aria-pressed', 'true')
  await desk.saved()
}

test('what a colleague has decided elsewhere is taken in from their package, and told', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await judge(desk, '1', /Verified/)
  const sent = await pack(desk, 'to-ben.claimpack')

  await onAnotherComputer(async (colleague) => {
    await colleague.start()
    const bens = new Desk(colleague)
    await colleague.answerOpenDialog(sent)
    await colleague.answerSaveDialog(join(colleague.documentsDir, 'From Ida.claimdesk'))
    await bens.press('Control+o')
    await bens.waitForSuggestions()
    // Nobody has to give a name.
    await judge(bens, '2', /Disputed/)
    await bens.press('Control+,')
    await colleague.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ben')
    await bens.press('Tab', 'Escape')
    await judge(bens, '1', /Verified/)
    await judge(bens, '2', /Disputed/)
    const back = await pack(bens, 'from-ben.zip')

    await app.answerOpenDialog(back)
    await app.menu('project.mergePackage')
    await expect(
      app.page.getByText('“from-ben.zip” was taken in. Ben: 2 decisions, Somebody: 1 decision.'),
    ).toBeVisible()
    await desk.press('Control+1')
    await desk.stepTo(CLAIM)
    await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')

    // Dropped on the open project it asks first; taken in again, it brings nothing.
    await app.answerMessageBox(0)
    await app.dropFiles('nav', [back])
    await expect(app.page.getByText('Everything in it was here already.')).toBeVisible()
    expect(await desk.projectFolders()).toHaveLength(1)
  })
})

test('a package of another project is refused, and nothing changes', async ({ app }) => {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await judge(desk, '1', /Verified/)
  const other = await pack(desk, 'ferry.claimpack')
  await desk.press('Control+w')
  await desk.openSample('en')
  await app.answerOpenDialog(other)
  await app.menu('project.mergePackage')
  await expect(app.page.getByRole('alert')).toContainText('a package of another project')
})
