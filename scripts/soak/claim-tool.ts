import type { CommandId } from '../../shared/commands/commands.ts'
import { actionKind, type AnyActionKind } from './action.ts'
import { ways, type Way } from './driver.ts'
import { currentClaim } from './listing.ts'
import type { Claim, World } from './world.ts'

interface ClaimTool {
  readonly name: string
  readonly command: CommandId
  /** Its place in the row of buttons below the claim's words, from 0. */
  readonly button: number
  readonly outcome: (world: World, claim: Claim) => World | null
}

/** What is done to the claim at hand by one command or button. */
export function claimTool({ name, command, button, outcome }: ClaimTool): AnyActionKind {
  return actionKind<{ way: Way | 'mouse' }>({
    name,
    weight: 4,
    draw: (random) => ({ way: random.pick([...ways, 'mouse']) }),
    apply: (world, { way }) => {
      const claim = currentClaim(world)
      if (!claim) return null
      if (way === 'key' && !world.settings.singleKeys) return world
      return outcome(world, claim)
    },
    perform: async (driver, { way }) => {
      if (way !== 'mouse') await driver.command(command, way)
      else await driver.page.locator('#panel-inspector .tools button').nth(button).click()
      return undefined
    },
  })
}
