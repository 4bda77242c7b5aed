import { describe, expect, it } from 'vitest'
import type { Block } from '../../project/records.ts'
import { findDateline, isDatelineAlone } from './dateline.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const datelineOf = (...texts: string[]) =>
  findDateline([{ type: 'heading', level: 1, text: 'Le pont' }, ...texts.map(paragraph)])

describe('findDateline', () => {
  it.each([
    ['PARIS, 4 mars (AFP) – Le pont est fermé.', 'PARIS, 4 mars (AFP)'],
    ['Paris (AFP) - Le pont est fermé.', 'Paris (AFP)'],
    ['LONDON (Reuters) - The bridge is closed.', 'LONDON (Reuters)'],
    ['LONDON, March 4 (Reuters) - The bridge is closed.', 'LONDON, March 4 (Reuters)'],
    ['BRUSSELS, 4 March 2026 (Reuters) — It closed.', 'BRUSSELS, 4 March 2026 (Reuters)'],
    ['NEW YORK — The bridge is closed.', 'NEW YORK'],
    ['WASHINGTON, D.C. (AP) — It is closed.', 'WASHINGTON, D.C. (AP)'],
    ['ST. LOUIS (AP) — It is closed.', 'ST. LOUIS (AP)'],
    ['SAINT-DENIS, France (AP) — It is closed.', 'SAINT-DENIS, France (AP)'],
    ['N’DJAMENA, 1er\u00A0avril (AFP)\u00A0– Le pont.', 'N’DJAMENA, 1er\u00A0avril (AFP)'],
    ['L’Île-aux-Moines, lundi 4 mars — Le pont.', 'L’Île-aux-Moines, lundi 4 mars'],
    ['Bourg-en-Bresse, le 4 mars 2026 – Le pont.', 'Bourg-en-Bresse, le 4 mars 2026'],
    ['La Roche sur Yon, 4 mars – Le pont.', 'La Roche sur Yon, 4 mars'],
  ])('finds it at the head of a paragraph: %s', (text, dateline) => {
    expect(datelineOf('Un chapeau, de deux phrases. Il est court.', text)).toBe(dateline)
  })

  it.each([
    ['Lourvil, le 4 mars 2026', 'Lourvil, le 4 mars 2026'],
    ['Fait à Lourvil, le 4 mars 2026.', 'Lourvil, le 4 mars 2026'],
    ['LOURVIL, March 4, 2026', 'LOURVIL, March 4, 2026'],
    ['Paris, lundi', 'Paris, lundi'],
  ])('finds it on a line of its own: %s', (line, dateline) => {
    expect(datelineOf(line, 'Le pont est fermé.')).toBe(dateline)
    expect(datelineOf('Le pont est fermé.', line)).toBe(dateline)
    expect(isDatelineAlone(line)).toBe(true)
  })

  it.each([
    'Le pont – vieux de cent ans – est fermé.',
    'Le maire - élu en 2020 - ferme le pont.',
    'EXCLUSIF – Le pont est fermé.',
    'EN DIRECT - Le pont est fermé.',
    'BREAKING — The bridge is closed.',
    'The mayor (Labour) - elected in May - closed it.',
    'Le 4 mars 2026',
    'Mercredi 4 mars 2026',
    'Publié le 4 mars 2026 – 14h05',
    'On March 4 — a Wednesday — it closed.',
    'Anne Roux – Le pont est fermé.',
    'Le pont de Lourvil a fermé le 4 mars 2026.',
    'A – B',
  ])('does not take for it: %s', (text) => {
    expect(datelineOf(text, 'Le pont est fermé.')).toBeNull()
  })

  it('does not look in headings, nor in the midst of an article', () => {
    const story = Array.from({ length: 9 }, () => 'Le pont est fermé.')
    expect(findDateline([{ type: 'heading', level: 1, text: 'NEW YORK — closed' }])).toBeNull()
    expect(datelineOf(...story, 'LONDON (Reuters) - It is closed.', 'Fin.')).toBeNull()
  })

  it('takes no time over a line that nearly matches', () => {
    const started = 'Aa '.repeat(2000)
    expect(datelineOf(started, `A, ${'B '.repeat(2000)}`)).toBeNull()
  })
})
