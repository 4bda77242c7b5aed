import { describe, expect, it } from 'vitest'
import type { Person } from '../people/people.ts'
import { OfficeHolders } from './office-holders.ts'

function person(name: string, ...roles: readonly string[]): Person {
  return { name, gender: null, roles: new Set(roles) }
}

describe('OfficeHolders', () => {
  it('have whom the article has a word for, in its order, whenever it was learnt', () => {
    const [garin, roux, stone] = [
      person('Garin', 'maire'),
      person('Roux'),
      person('Stone', 'maire'),
    ]
    const holders = new OfficeHolders([garin, roux, stone])
    holders.add(roux, 'maire')
    holders.add(roux, 'maire')
    holders.add(person('un voisin'), 'maire')
    expect([...holders.with('maire')]).toEqual([garin, roux, stone])
    expect([...holders.with('ministre')]).toEqual([])
  })
})
