import { describe, expect, it } from 'vitest'
import { MINIMUM_SIZE, placeWindow, type WindowState } from './window-state.ts'

const left: WindowState = {
  width: 1200,
  height: 800,
  position: { x: 100, y: 50 },
  maximised: false,
  zoom: 1,
}
const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1000 }

describe('placeWindow', () => {
  it('opens the window where it was left', () => {
    expect(placeWindow(left, [screen])).toEqual({ width: 1200, height: 800, x: 100, y: 50 })
  })

  it('opens it on the second screen while that is there', () => {
    const there = { ...left, position: { x: 2000, y: 10 } }
    expect(placeWindow(there, [screen, second])).toMatchObject({ x: 2000, y: 10 })
    expect(placeWindow(there, [screen])).toEqual({ width: 1200, height: 800 })
  })

  it('leaves the place to the system at first', () => {
    expect(placeWindow({ ...left, position: null }, [screen])).toEqual({ width: 1200, height: 800 })
  })

  it('makes it no larger than the screen, and no smaller than it can be used', () => {
    const small = { x: 0, y: 0, width: 1024, height: 560 }
    expect(placeWindow({ ...left, position: null }, [small])).toEqual({
      width: 1024,
      height: MINIMUM_SIZE.height,
    })
  })

  it('does not open it where its title bar cannot be reached', () => {
    for (const position of [
      { x: 1919, y: 10 },
      { x: -500, y: 10 },
      { x: 10, y: -30 },
      { x: 10, y: 1030 },
    ]) {
      expect(placeWindow({ ...left, position }, [screen])).not.toHaveProperty('x')
    }
  })
})
