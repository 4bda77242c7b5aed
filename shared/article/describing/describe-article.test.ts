import { describe, expect, it } from 'vitest'
import type { Block } from '../../project/records.ts'
import { describeArticle } from './describe-article.ts'
import { importArticle, type ArticleFormat } from '../import-article.ts'
import type { ParsedDocument } from '../parsed-document.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (text: string, level = 1): Block => ({ type: 'heading', level, text })

const french = 'Le maire a fermé le pont jeudi, car les experts l’avaient jugé trop dangereux.'
const english = 'The mayor closed the bridge on Thursday because experts had found it dangerous.'

function described(document: Partial<ParsedDocument>) {
  const silent = { title: null, byline: null, dateline: null, date: null, language: null }
  return describeArticle({ ...silent, blocks: [paragraph(french)], ...document })
}

function imported(lines: readonly string[], format: ArticleFormat = 'text') {
  const article = importArticle(lines.join('\n\n'), format)
  if (typeof article === 'string') throw new Error(article)
  return { ...article, texts: article.blocks.map(({ text }) => text) }
}

describe('describeArticle and the headline', () => {
  it('takes the block that the document names as its title', () => {
    const blocks = [
      paragraph('POLITIQUE'),
      paragraph('Le «\u00A0vieux\u00A0» pont'),
      paragraph(french),
    ]
    expect(described({ title: 'Le "vieux" pont', blocks })).toMatchObject({
      title: 'Le «\u00A0vieux\u00A0» pont',
      blocks: [{ type: 'paragraph' }, { type: 'heading', level: 1 }, { type: 'paragraph' }],
    })
  })

  it('believes the text more than a title that does not stand in it', () => {
    const blocks = [heading('Le vieux pont', 2), paragraph(french)]
    expect(described({ title: 'Dossier v3 final', blocks })).toMatchObject({
      title: 'Le vieux pont',
      blocks: [{ type: 'heading', level: 1 }, { type: 'paragraph' }],
    })
  })

  it('takes such a title where the text has no headline, and adds nothing to the text', () => {
    const { title, blocks } = described({ title: 'Le vieux pont' })
    expect([title, blocks]).toEqual(['Le vieux pont', [paragraph(french)]])
  })

  it('passes over the date, the place and the byline before the headline', () => {
    const lines = [
      'Publié le 4 mars 2026',
      'Par Anne Roux',
      'Lourvil, le 4 mars 2026',
      'Le pont',
      french,
    ]
    expect(imported(lines)).toMatchObject({
      title: 'Le pont',
      byline: 'Anne Roux',
      dateline: 'Lourvil, le 4 mars 2026',
      date: '2026-03-04',
      texts: ['Publié le 4 mars 2026', 'Lourvil, le 4 mars 2026', 'Le pont', french],
    })
  })
})

describe('describeArticle and the byline', () => {
  it.each([
    [
      'Par Anne Roux et Omar Hill, envoyés spéciaux à Lourvil',
      'Anne Roux et Omar Hill, envoyés spéciaux à Lourvil',
    ],
    ['– Par Anne Roux (avec AFP)', 'Anne Roux (avec AFP)'],
    ['PAR ANNE ROUX', 'ANNE ROUX'],
    ['Written by Jane Stone', 'Jane Stone'],
    ['Texte\u00A0: Anne Roux', 'Anne Roux'],
    ['Propos recueillis par Anne Roux', 'Propos recueillis par Anne Roux'],
    [
      'De notre correspondante à Marvane, Anne Roux',
      'De notre correspondante à Marvane, Anne Roux',
    ],
  ])('takes %s out of the text', (line, byline) => {
    expect(imported(['Le pont', line, french])).toMatchObject({
      byline,
      texts: ['Le pont', french],
    })
  })

  it.each([
    ['By Jane Stone | Nov. 12, 2026', 'Jane Stone', '2026-11-12'],
    ['Par Anne Roux, le 12 novembre 2026 à 14h05', 'Anne Roux', '2026-11-12'],
    ['Par Anne Roux – Publié le 12/11/2026', 'Anne Roux', '2026-11-12'],
  ])('leaves a byline with a date where it is: %s', (line, byline, date) => {
    expect(imported(['Le pont', line, french])).toMatchObject({
      byline,
      date,
      texts: ['Le pont', line, french],
    })
  })

  it('puts what the text says in the place of what metadata say less of', () => {
    const blocks = [heading('Le pont'), paragraph('Par Anne Roux, à Lourvil'), paragraph(french)]
    expect(described({ byline: 'Anne Roux', blocks })).toMatchObject({
      byline: 'Anne Roux, à Lourvil',
      blocks: [{ type: 'heading' }, { type: 'paragraph', text: french }],
    })
    expect(described({ byline: 'By Omar Hill', blocks })).toMatchObject({
      byline: 'Omar Hill',
      blocks,
    })
  })
})

describe('describeArticle and the date', () => {
  it.each([
    ['Publié le 12 novembre 2026 à 14h05', '2026-11-12'],
    ['Mis à jour le 13 novembre 2026, publié le 12 novembre', '2026-11-13'],
    ['Mis à jour le 13/11/2026 à 9h – Publié le 12/11/2026 à 14h05', '2026-11-12'],
    ['Jeudi 12 novembre 2026', '2026-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['Le 12 novembre 2026', '2026-11-12'],
  ])('reads %s', (line, date) => {
    expect(imported(['Le pont', line, french]).date).toBe(date)
    expect(imported(['Le pont', french, line]).date).toBe(date)
  })

  it.each([
    ['Published Nov. 12, 2026 at 2:05 p.m.', '2026-11-12'],
    ['Updated: November 12, 2026, 2:05 PM EST', '2026-11-12'],
    ['2026-11-12', '2026-11-12'],
  ])('reads %s', (line, date) => {
    expect(imported(['The bridge', line, english]).date).toBe(date)
  })

  it('takes it from a dateline with a year, and none from one without', () => {
    expect(imported(['Le pont', `PARIS, 4 mars 2026 (AFP) – ${french}`]).date).toBe('2026-03-04')
    expect(imported(['Le pont', `PARIS, 4 mars (AFP) – ${french}`])).toMatchObject({
      dateline: 'PARIS, 4 mars (AFP)',
      date: null,
      texts: ['Le pont', `PARIS, 4 mars (AFP) – ${french}`],
    })
  })

  it('does not take what the article tells for its date', () => {
    const lines = ['Le pont', 'Le 12 novembre 2026, le maire a fermé le pont de Lourvil.', french]
    expect(imported(lines).date).toBeNull()
    expect(
      imported(['Le pont', 'Le livre, publié le 12 novembre 2026, raconte cela.']).date,
    ).toBeNull()
  })

  it('reads numbers as the article’s language has them, or the country that it declares', () => {
    expect(imported(['Le pont', '03/04/2026', french]).date).toBe('2026-04-03')
    expect(imported(['The bridge', '03/04/2026', english]).date).toBe('2026-03-04')
    const blocks = [heading('The bridge'), paragraph('03/04/2026'), paragraph(english)]
    expect(described({ language: 'en-GB', blocks }).date).toBe('2026-04-03')
  })

  it('believes the document’s own date first, as it is written there', () => {
    const blocks = [heading('Le pont'), paragraph('Publié le 12 novembre 2026'), paragraph(french)]
    expect(described({ date: '2026-11-11T23:30:00-05:00', blocks }).date).toBe('2026-11-11')
    expect(described({ date: 'hier', blocks }).date).toBe('2026-11-12')
  })
})

describe('describeArticle and the language', () => {
  it('finds it in the words, whatever a template declares', () => {
    expect(described({ language: 'en-US' })).toMatchObject({ language: 'fr', languageIsSure: true })
  })

  it('follows the declaration where the words are too few', () => {
    const short = [paragraph('Lourvil 12, Marvane 14')]
    expect(described({ language: 'fr-BE', blocks: short }).language).toBe('fr')
    expect(described({ language: 'en', blocks: short }).language).toBe('en')
    expect(described({ language: 'de', blocks: short }).languageIsSure).toBe(false)
    expect(described({ language: 'fr', blocks: [paragraph('Le pont est fermé.')] })).toMatchObject({
      language: 'fr',
      languageIsSure: true,
    })
  })
})

describe('front matter', () => {
  it('says title, authors, dateline, date and language', () => {
    const yaml = `---
layout: post
title: "The bridge: closed"
authors:
  - Jane Stone
  - Omar Hill
date: 2026-11-12 14:05:00 +0100
dateline: LOURVIL
lang: en-GB
---`
    expect(imported([yaml, english], 'markdown')).toMatchObject({
      title: 'The bridge: closed',
      byline: 'Jane Stone, Omar Hill',
      dateline: 'LOURVIL',
      date: '2026-11-12',
      language: 'en',
      texts: ['The bridge: closed', english],
    })
  })

  it('does not say the headline twice', () => {
    const { texts } = imported(
      ['---\ntitle: Le pont\nauthor: [Anne Roux]\n---', '# Le pont', french],
      'markdown',
    )
    expect(texts).toEqual(['Le pont', french])
  })

  it('is not what stands between two rules', () => {
    expect(imported(['---', french, '---', english], 'markdown').texts).toEqual([french, english])
  })
})
