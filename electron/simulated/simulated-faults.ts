import { AppFailure } from '../../shared/ipc/app-error.ts'
import { noFaults, type Fault, type Operation } from './simulated-process.ts'
import { SimulatedComputer } from './simulated-computer.ts'

/** Something a program does on a disk, and what must hold wherever it goes wrong. */
export interface Trial<Value> {
  /** Makes the disk as it is before; nothing goes wrong yet. */
  readonly prepare: (computer: SimulatedComputer) => Promise<void>
  readonly act: (computer: SimulatedComputer) => Promise<Value>
  /** Looks at the disk with a program that was started anew. */
  readonly check: (outcome: Outcome<Value>, computer: SimulatedComputer) => Promise<void>
}

/** `killed`: the program ended in the middle of it, and nobody was told anything. */
export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | typeof killed

const killed = { kind: 'killed' } as const

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY'] as const

/**
 * Tries it once for each file operation that it makes and each fault that may come there, and looks after a power
 * cut at what is left; where the program is killed there, also without one. What fails must say so in an
 * `AppFailure`, and once the fault is gone it must work in the same program.
 *
 * @returns how many operations it makes; a trial of none would show nothing
 */
export async function atEveryOperation<Value>(trial: Trial<Value>): Promise<number> {
  for (let index = 0; ; index += 1) {
    const met = await tryOnce(trial, index, 'kill', false)
    if (met === null) return index
    await tryOnce(trial, index, 'kill', true)
    for (const fault of ERRORS) await tryOnce(trial, index, fault, true)
    if (met === 'write') await tryOnce(trial, index, 'short', true)
  }
}

/** @returns the operation that the fault has met; `null` if there are fewer */
async function tryOnce<Value>(
  trial: Trial<Value>,
  index: number,
  fault: Fault,
  cutsPower: boolean,
): Promise<Operation | null> {
  const computer = new SimulatedComputer(index + 1)
  await trial.prepare(computer)
  let made = 0
  let met: Operation | null = null
  computer.process.faults = (operation) => {
    if (made++ !== index) return null
    met = operation
    return fault
  }
  const outcome = await attempt(trial, computer)
  if (cutsPower) computer.disk.losePower()
  computer.restart()
  await trial.check(outcome, computer)
  return met
}

async function attempt<Value>(
  { act }: Trial<Value>,
  computer: SimulatedComputer,
): Promise<Outcome<Value>> {
  const { process } = computer
  const once = async (): Promise<Outcome<Value>> => ({ kind: 'done', value: await act(computer) })
  try {
    return await Promise.race([once(), process.killed.then(() => killed)])
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    process.faults = noFaults
    return once()
  }
}
