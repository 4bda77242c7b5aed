import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfAsXml, pdfInfo, pdfTags, pdfText } from '../electron/exporting/foreign-readers.ts'
import { expect, test, type App } from './app.ts'
import { Desk } from './desk.ts'

/** The report as PDF, read by poppler. What pdf.js reads in it stands in pdf.spec.ts. */

const words = {
  en: {
    first: 'several thousand men are cut off there on every side and badly exposed',
    source: 'The institute’s maps of March 13',
    title: 'Kursk: US president appeals to Moscow for the lives of Ukrainian soldiers',
    kind: 'fact-check report',
    claim: 'Claim 1 Verified',
    sections: ['Summary', 'The article', 'The claims', 'Sources', 'Method'],
    stance: 'Supports',
    inClaim: ['Evidence', 'Checklist · 1 of 16'],
    article: 'The Kremlin said that Vladimir Putin had received him late in the evening',
  },
  fr: {
    first: 'plusieurs milliers d’hommes y sont cernés de toutes parts et très exposés',
    source: 'Les cartes de l’institut, 13 mars',
    title: 'Koursk\u00A0: Washington demande à Moscou d’épargner des soldats ukrainiens',
    kind: 'rapport de vérification',
    claim: 'Affirmation 1 Vérifiée',
    sections: ['Synthèse', 'L’article', 'Les affirmations', 'Sources', 'Méthode'],
    stance: 'Confirme',
    inClaim: ['Preuves', 'Liste de contrôle · 1 sur 15'],
    article: 'D’après le Kremlin, Vladimir Poutine l’a reçu tard dans la soirée',
  },
} as const

/** Checks one claim of the sample, with a source and the first of its checklist, and prints the report. */
async function printSample(app: App, language: 'en' | 'fr'): Promise<Uint8Array> {
  const { first, source } = words[language]
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.openSample(language)
  await desk.stepTo(first.slice(0, 30))
  await desk.press('1', 'Shift+1', 's')
  await app.page.locator('#source-url').fill('https://example.org/maps')
  await app.page.locator('#source-title').fill(source)
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await app.page.getByRole('checkbox').first().check()
  await desk.saved()
  const target = join(app.documentsDir, 'report.pdf')
  await app.answerSaveDialog(target)
  await desk.exportAs(['pdf'])
  return readFile(target)
}

/** A tag with the text that is in it, and in all below it. */
interface Tag {
  readonly kind: string
  readonly depth: number
  text: string
}

/** Reads `pdfinfo -struct-text`: a tag or a quoted text on each line, two spaces for each step down. */
function tagsOf(listing: string): readonly Tag[] {
  const tags: Tag[] = []
  let open: Tag[] = []
  for (const line of listing.split('\n')) {
    const depth = line.search(/\S/) / 2
    const text = /^\s*"(.*)"$/.exec(line)?.[1]
    const kind = /^\s*([A-Z]\w*)/.exec(line)?.[1]
    if (text !== undefined)
      for (const tag of open.filter((one) => one.depth < depth)) tag.text += text
    else if (kind !== undefined && kind !== 'Object') {
      const tag = { kind, depth, text: '' }
      tags.push(tag)
      open = [...open.filter((one) => one.depth < depth), tag]
    }
  }
  return tags
}

/** The titles of the outline with their levels from 0, in order. */
function outlineOf(xml: string): readonly (readonly [number, string])[] {
  let level = -1
  return [...xml.matchAll(/<(\/?)outline>|<item page="\d+">(.*?)<\/item>/g)].flatMap(
    ([, closing, title]): (readonly [number, string])[] => {
      if (title !== undefined) return [[level, oneSpace(title)]]
      level += closing === '/' ? -1 : 1
      return []
    },
  )
}

/**
 * A text as poppler gives it in a tag. Where a font has one sign for both spaces, a no-break space is marked in the
 * file as what it is (ActualText), and poppler takes the end of that mark for the end of the tag.
 */
const inTag = (text: string): string => oneSpace(text.replace(/[\u00A0\u202F].*/, ''))

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

for (const language of ['en', 'fr'] as const) {
  test.describe(`poppler reads the report as PDF (${language})`, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test('its title, its tags with whole words, its outline, and its text in order', async ({
      app,
    }) => {
      const say = words[language]
      const pdf = await printSample(app, language)

      const info = await pdfInfo(pdf)
      expect(info).toMatch(new RegExp(`^Title: +${say.title} · ${say.kind}$`, 'm'))
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info).toMatch(/^JavaScript: +no$/m)
      expect(info).toMatch(/^Page size: .*\(A4\)$/m)

      const tags = tagsOf(await pdfTags(pdf))
      const textsOf = (...kinds: string[]): string[] =>
        tags.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => oneSpace(text))
      expect(textsOf('H1')).toEqual([inTag(say.title)])
      expect(textsOf('H2').slice(0, 5)).toEqual(say.sections)
      expect(textsOf('H3')).toEqual([inTag(say.title), say.claim])
      expect(textsOf('H4')).toEqual([...say.inClaim])
      expect(textsOf('P').some((text) => text.includes(say.article))).toBe(true)
      expect(textsOf('P')).toContain(say.first)
      expect(textsOf('LI').some((text) => text.includes(say.stance))).toBe(true)
      expect(textsOf('Link')).toContain('https://example.org/maps')
      expect(new Set(tags.map(({ kind }) => kind))).toEqual(
        new Set([
          ...['Document', 'NonStruct', 'H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Lbl', 'Link'],
          ...['Art', 'BlockQuote', 'Figure', 'Caption', 'Code'],
        ]),
      )

      const outline = outlineOf(await pdfAsXml(pdf))
      expect(outline[0]).toEqual([0, oneSpace(say.title)])
      const [summary, article, claims, sources, method] = say.sections
      expect(outline.slice(1, 10)).toEqual([
        [1, summary],
        [1, article],
        [2, oneSpace(say.title)],
        [1, claims],
        [2, say.claim],
        ...say.inClaim.map((title) => [3, title]),
        [1, sources],
        [1, method],
      ])

      const pages = (await pdfText(pdf)).split('\f').slice(0, -1)
      pages.forEach((page, index) => {
        expect(oneSpace(page)).toContain(`${index + 1}/${pages.length}`)
      })
      const text = oneSpace(pages.join(' '))
      const inOrder = [say.title, summary, article, say.article, claims, say.first]
      const places = [...inOrder, say.source, sources, method].reduce<number[]>(
        (found, part) => [...found, text.indexOf(oneSpace(part), (found.at(-1) ?? -1) + 1)],
        [],
      )
      expect(places).not.toContain(-1)
    })
  })
}
