import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The longest path of a socket on macOS, in bytes; Linux takes four more. */
const LONGEST_PATH = 103

/** One host per data folder: the first listens, a later one hands over its arguments. */
export class SingleInstance extends EventEmitter {
  isFirst = true
  readonly #address: string

  constructor(userData: string) {
    super()
    this.#address = addressOf(userData)
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
    if (process.platform !== 'win32') {
      await mkdir(dirname(this.#address), { recursive: true })
      // Left behind by a host that was killed.
      await rm(this.#address, { force: true })
    }
    const server = createServer((socket) => {
      // One that ends before it has said all is no start.
      this.#receive(socket).catch(() => undefined)
    })
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

/** In the data folder, so that what a killed host leaves behind goes with it. */
function addressOf(userData: string): string {
  const path = join(userData, 'host.sock')
  const isPath = process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_PATH
  if (isPath) return path
  const name = `claimdesk-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}
