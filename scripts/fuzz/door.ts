import type { Random } from './random.ts'

/** A way by which something comes into the app that the app has not made itself. */
export interface Door {
  readonly name: string
  /** Makes ready what the cases need: a page, a folder. */
  readonly open: () => Promise<OpenDoor>
}

export interface OpenDoor {
  /** The same case for the same random numbers. */
  readonly makeCase: (random: Random) => FuzzCase | Promise<FuzzCase>
  /** What else was measured, a line each. */
  readonly notes?: () => readonly string[]
  readonly close: () => Promise<void>
}

/** What is sent through a door, once. */
export interface FuzzCase {
  /** What its input is saved as if it fails: a file's name. */
  readonly name: string
  readonly input: () => Uint8Array | string
  /** Sends it through the door and judges what comes of it. What is thrown is a failure, too. */
  readonly run: () => Verdict | Promise<Verdict>
}

export type Verdict =
  /** `outcome` is counted. */
  | { readonly isSound: true; readonly outcome: string }
  | { readonly isSound: false; readonly reason: string }

export const sound = (outcome: string): Verdict => ({ isSound: true, outcome })
export const broken = (reason: string): Verdict => ({ isSound: false, reason })

/** The same verdict; what is sound is counted under these words. */
export const countedAs = (words: string, verdict: Verdict): Verdict =>
  verdict.isSound ? sound(`${words} ${verdict.outcome}`) : verdict
