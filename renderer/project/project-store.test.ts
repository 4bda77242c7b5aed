import { beginPage, openedProject } from './main-stand-in.ts'
import { beforeEach, expect, it } from 'vitest'
import { watch } from 'vue'
import { anna, claimAt } from '../../shared/project/sample-log.ts'
import { useProjectStore } from './project-store.ts'

beforeEach(beginPage)

it('goes from a project to none when it is closed, and shows no empty one on the way', () => {
  const project = useProjectStore()
  project.open(openedProject('ferry', [claimAt('c1', 0, 32)]), anna.by)
  const seen: unknown[] = []
  watch(
    () => project.project,
    (now) => seen.push(now),
    { flush: 'sync' },
  )
  project.close()
  expect(seen).toEqual([null])
  expect(project.allEvents()).toEqual([])
  expect(project.undoable).toBeNull()
  expect(project.shows(openedProject('ferry'))).toBe(false)
})
