import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** One host per data folder: the first listens, a later one hands over its arguments. */
export class SingleInstance extends EventEmitter {
  isFirst = true
  readonly #address: string

  constructor(userData: string) {
    super()
    const name = `claimdesk-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`
    this.#address =
      process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  }

  /** To be awaited before the app starts: Electron's own lock answers at once. */
  async acquire(): Promise<void> {
    this.isFirst = !(await this.#handOver())
    if (this.isFirst) await this.#listen()
  }

  async #handOver(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.#address)
      socket.on('error', () => resolve(false))
      socket.on('close', (failed) => resolve(!failed))
      socket.on('connect', () => socket.end(JSON.stringify([process.argv, process.cwd()])))
    })
  }

  async #listen(): Promise<void> {
    // Left behind by a host that was killed.
    if (process.platform !== 'win32') await rm(this.#address, { force: true })
    const server = createServer((socket) => void this.#receive(socket))
    await new Promise<void>((resolve) => server.listen(this.#address, resolve))
    server.unref()
    process.once('exit', () => this.release())
  }

  /** Leaves nothing behind. */
  release(): void {
    if (process.platform !== 'win32') rmSync(this.#address, { force: true })
  }

  async #receive(socket: Socket): Promise<void> {
    const message = await text(socket)
    // Written by `#handOver`.
    const [argv, folder] = JSON.parse(message) as [string[], string]
    this.emit('second-instance', argv, folder)
  }
}
