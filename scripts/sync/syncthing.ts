import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { retry } from './retry.ts'

/** One computer's Syncthing, as Debian has it, that knows one folder and one other computer, on the loopback only. */
export class Syncthing {
  readonly deviceId: string
  readonly #home: string
  readonly #folder: string
  readonly #apiKey = randomBytes(16).toString('hex')
  readonly #listenPort: number
  readonly #apiPort: number
  #process: ChildProcess | null = null

  private constructor(home: string, folder: string, ports: readonly [number, number]) {
    this.#home = home
    this.#folder = folder
    ;[this.#listenPort, this.#apiPort] = ports
    this.deviceId = execFileSync('syncthing', [`--home=${home}`, '--device-id'], {
      encoding: 'utf8',
    }).trim()
  }

  /** @param folder absolute; what is in it is shared */
  static async prepare(home: string, folder: string): Promise<Syncthing> {
    await mkdir(join(folder, '.stfolder'), { recursive: true })
    // A lock speaks for the programs of one computer; here both computers are one.
    await writeFile(join(folder, '.stignore'), '(?d)*.lock\n')
    execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder'], {
      stdio: 'ignore',
    })
    return new Syncthing(home, folder, [await freePort(), await freePort()])
  }

  /** Tells it of the other one; neither asks anybody else. */
  async meet(other: Syncthing): Promise<void> {
    await writeFile(join(this.#home, 'config.xml'), this.#configuration(other))
  }

  async start(): Promise<void> {
    this.#process = spawn(
      'syncthing',
      ['serve', `--home=${this.#home}`, '--no-browser', '--no-restart', '--no-upgrade'],
      { stdio: 'ignore' },
    )
    await retry('Syncthing to answer', async () => (await this.#call('GET', 'system/ping')).ok)
  }

  async stop(): Promise<void> {
    const running = this.#process
    this.#process = null
    if (running?.exitCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGTERM')
    await ended
  }

  /** Looks through the folder now. @returns whether it then has all that it knows of */
  async isComplete(): Promise<boolean> {
    await this.#call('POST', 'db/scan?folder=project')
    const answer = await this.#call('GET', 'db/status?folder=project')
    const status = (await answer.json()) as { state: string; needTotalItems: number } // Syncthing's REST API
    return status.state === 'idle' && status.needTotalItems === 0
  }

  #call(method: 'GET' | 'POST', path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#apiPort}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': this.#apiKey },
    })
  }

  #configuration(other: Syncthing): string {
    const devices = [this, other].map(({ deviceId }) => `<device id="${deviceId}"/>`).join('')
    const device = (one: Syncthing): string =>
      `<device id="${one.deviceId}" name="one"><address>tcp://127.0.0.1:${one.#listenPort}</address></device>`
    return `<configuration version="35">
      <folder id="project" path="${this.#folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
        ${devices}<maxConflicts>10</maxConflicts>
      </folder>
      ${device(this)}${device(other)}
      <gui enabled="true" tls="false">
        <address>127.0.0.1:${this.#apiPort}</address><apikey>${this.#apiKey}</apikey>
      </gui>
      <options>
        <listenAddress>tcp://127.0.0.1:${this.#listenPort}</listenAddress>
        <globalAnnounceEnabled>false</globalAnnounceEnabled>
        <localAnnounceEnabled>false</localAnnounceEnabled>
        <relaysEnabled>false</relaysEnabled>
        <natEnabled>false</natEnabled>
        <reconnectionIntervalS>1</reconnectionIntervalS>
        <urAccepted>-1</urAccepted>
        <crashReportingEnabled>false</crashReportingEnabled>
        <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
        <startBrowser>false</startBrowser>
      </options>
    </configuration>`
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port, not a pipe
  server.close()
  await once(server, 'close')
  return port
}
