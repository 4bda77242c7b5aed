import type { ChildProcess } from 'node:child_process'
import type * as Electron from 'electron'
import type { BrowserContext, Page } from '@playwright/test'

/** Runs in the app's main process; nothing from outside of it can be used in it. */
export type MainFunction<Arg, Value> = (
  electron: typeof Electron,
  arg: Arg,
) => Value | Promise<Value>

export interface LaunchOptions {
  /** Where the built app is. */
  readonly appPath: string
  /** Files to open. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** The app as it runs, in Electron or in the Chromium host. */
export interface RunningApp {
  readonly process: ChildProcess
  /** The program and its arguments, without files to open. */
  readonly command: readonly [string, ...string[]]
  readonly context: BrowserContext
  /** The main window. */
  readonly page: Page
  evaluate<Arg, Value>(run: MainFunction<Arg, Value>, arg: Arg): Promise<Value>
  /** Lets go of the app when its process has ended. */
  release(): Promise<void>
}
