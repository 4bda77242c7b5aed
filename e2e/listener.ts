import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'

/** Somebody on this very computer, where nothing but the app itself stands between a page and them. */
export interface Listener {
  /** For HTTP, without a slash at its end. */
  readonly address: string
  readonly udpPort: number
  /** What arrived: how, and the first of it. */
  readonly heard: readonly string[]
}

/** Listens for as long as `use` takes, and shows afterwards that it could have heard. */
export async function listening(use: (listener: Listener) => Promise<void>): Promise<void> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end()
  })
  server.on('connection', () => heard.push('connection'))
  server.listen(0, '127.0.0.1')
  const socket = createSocket('udp4', () => heard.push('datagram'))
  socket.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(socket, 'listening')])
  // What a server on a port has; a pipe would have a name.
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  await use({ address, udpPort: socket.address().port, heard })
  await fetch(`${address}/control`)
  expect(heard).toContain('GET /control')
  const sender = createSocket('udp4')
  const arrives = once(socket, 'message')
  sender.send('control', socket.address().port, '127.0.0.1')
  await arrives
  expect(heard).toContain('datagram')
  sender.close()
  socket.close()
  server.closeAllConnections()
  server.close()
}
