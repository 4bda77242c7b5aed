import type { Bridge } from '../shared/ipc/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload. This file is its only user. */
    readonly claimdesk: Bridge<File>
  }
}

/** The main process, through the contract in `shared/ipc`. */
export const api: Bridge<File> = window.claimdesk
