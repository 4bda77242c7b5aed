import { mkdir } from 'node:fs/promises'
import { largeProject, makeProject } from '../scripts/bench/checked-project.ts'
import type { EventDraft } from '../shared/project/events.ts'
import { expect, test } from './app.ts'
import { Colleague } from './colleague.ts'
import { Desk } from './desk.ts'

/** Most of its counts have four digits. */
const size = { ...largeProject, words: 60_000, claims: 3_500, events: 8_000 }

const request = (claim: string, assignee: string | null): EventDraft => ({
  type: 'comment.added',
  data: { claim, comment: `on-${claim}`, text: 'Who says?', request: 'second-source', assignee },
})

for (const language of ['en', 'fr'] as const) {
  test.describe(language, () => {
    test.use({ appOptions: { language, args: [], startsLater: true } })

    test(`the filters of a very long article that several people check take two lines, and none is cut (${language})`, async ({
      app,
    }) => {
      await mkdir(app.dataDir, { recursive: true })
      const folder = await makeProject(size, app.documentsDir, app.dataDir)
      await new Colleague('Mila Roth', 'editor').decide(
        folder,
        {
          type: 'verdict.given',
          data: { claim: 'claim-0', aspect: 'content', verdict: 'disputed', replaces: [] },
        },
        request('claim-1', null),
        request('claim-2', 'Somebody else'),
      )
      await app.start([folder])
      const desk = new Desk(app)
      const { page } = app
      await desk.waitForSuggestions()
      const chips = page.getByRole('toolbar', { name: /which claims|quelles affirmations/i })
      const buttons = chips.getByRole('button')
      await expect(buttons).toHaveCount(9)
      await page.setViewportSize({ width: 1024, height: 800 })
      await expect(page.getByRole('banner')).toContainText(/0\/3\D500/)
      for (const width of [1024, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await expect
          .poll(() =>
            buttons.evaluateAll(
              (all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size,
            ),
          )
          .toBeLessThanOrEqual(2)
        const list = await page.getByRole('listbox').boundingBox()
        for (const button of await buttons.all()) {
          const box = await button.boundingBox()
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(list?.width ?? 0)
          await expect(button).toHaveAccessibleName(/^\p{L}[\p{L} ]+ [\d\s,.]+$/u)
        }
      }
    })
  })
}
