import { describe, expect, it } from 'vitest'
import { MenuChoices } from './menu-choices.ts'

function begun(): { readonly choices: MenuChoices; readonly told: string[] } {
  const told: string[] = []
  return { choices: new MenuChoices((command) => told.push(command)), told }
}

describe('what is chosen in the menu', () => {
  it('before the page listens is told once it does, in order and once', () => {
    const { choices, told } = begun()
    choices.choose('settings.show')
    choices.choose('keys.show')
    expect(told).toEqual([])
    choices.pageListens()
    choices.pageListens()
    expect(told).toEqual(['settings.show', 'keys.show'])
  })

  it('is told at once while the page listens, and waits again when the page is loaded anew', () => {
    const { choices, told } = begun()
    choices.pageListens()
    choices.choose('article.open')
    expect(told).toEqual(['article.open'])
    choices.pageStarts()
    choices.choose('about.show')
    expect(told).toEqual(['article.open'])
    choices.pageListens()
    expect(told).toEqual(['article.open', 'about.show'])
  })
})
