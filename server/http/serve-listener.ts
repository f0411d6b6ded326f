import type { EventEmitter } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { fail, type Result, succeed } from '@/core/model/result'

export interface Listener {
  readonly server: Server
  /** The port taken, also when any free one was asked for. */
  readonly port: number
  /** Who answers from now on; until the first call everything is 503. */
  answerWith(handler: RequestListener): void
  /** Resolves when no request is being answered, or after the limit. */
  drain(limitMs: number): Promise<void>
  close(): Promise<void>
}

export interface Address {
  readonly host: string
  readonly port: number
}

export type ListenFailure = 'port-taken' | 'port-forbidden' | 'host-unknown'

const LIMITS: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // For the slowest upload we accept: 25 MB at 1 Mbit/s.
  requestTimeout: 240_000,
  // Longer than the idle time of the usual reverse proxies, so that they never send into a connection just closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
}

/** Takes the port at once, before anything slow or lasting is done: a taken port is known before data is touched. */
export function listen({ host, port }: Address): Promise<Result<Listener, ListenFailure>> {
  const listener = createListener()
  const { server } = listener
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const failure = listenFailure(error.code)
      if (failure === undefined) reject(error)
      else resolve(fail(failure, { host, port }))
    })
    server.listen({ host, port }, () => resolve(succeed({ ...listener, port: portOf(server) })))
  })
}

function createListener(): Omit<Listener, 'port'> {
  const answering = new Set<ServerResponse>()
  const sockets = new Set<Socket>()
  let answer: RequestListener = answerStarting
  const server = createServer(LIMITS, (request, response) => {
    keepWhileOpen(answering, response)
    answer(request, response)
  })
  server.on('connection', (socket) => keepWhileOpen(sockets, socket))
  server.on('connect', (_request, socket) => refuseTunnel(socket))
  return {
    server,
    answerWith(handler) {
      answer = handler
    },
    drain: (limitMs) => drain(answering, limitMs),
    close: () => close(server, sockets),
  }
}

function keepWhileOpen<Item extends EventEmitter>(items: Set<Item>, item: Item): void {
  items.add(item)
  item.once('close', () => items.delete(item))
}

function listenFailure(code: string | undefined): ListenFailure | undefined {
  if (code === 'EADDRINUSE') return 'port-taken'
  if (code === 'EACCES') return 'port-forbidden'
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL')
    return 'host-unknown'
  return undefined
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`listening on ${address}`)
  return address.port
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8', refresh: '1' })
  response.end('Hexapla is starting.\n')
}

function refuseTunnel(socket: Duplex): void {
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

function drain(open: ReadonlySet<ServerResponse>, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, limitMs)
    const settle = () => {
      if (open.size > 0) return
      clearTimeout(limit)
      resolve()
    }
    // After the listener's own, which takes the response out of the set.
    for (const response of open) response.once('close', settle)
    settle()
  })
}

// Not `closeAllConnections`: it leaves upgraded connections, such as hot reload's, and `close` would wait for them.
function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
}
