import { describe, expect, it } from 'vitest'
import { placeOfProject } from './place-of-project.ts'

const title = 'Koursk : Moscou « épargne » 12 soldats'

describe('the place of a project', () => {
  it('is the folder that it lies in, as its own says only the title again', () => {
    expect(placeOfProject('Claimdesk/Koursk Moscou « épargne » 12 soldats.claimdesk', title)).toBe(
      'Claimdesk',
    )
    expect(placeOfProject('D:\\Rédaction\\Koursk Moscou « épar.claimdesk', title)).toBe(
      'D:\\Rédaction',
    )
  })

  it.each([
    'Claimdesk/Moved.claimdesk',
    'Claimdesk/Koursk Moscou « épargne » 12 soldats 2.claimdesk',
    'Koursk Moscou « épargne » 12 soldats.claimdesk',
    'Claimdesk/….claimdesk',
  ])('is all of it where its name says more, or nothing else is said: %s', (folder) => {
    expect(placeOfProject(folder, title)).toBe(folder)
  })
})
