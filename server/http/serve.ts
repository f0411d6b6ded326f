import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import next from 'next'
import { refuseRequest } from '@/server/http/serve-guard'
import { cleanRequest, secureResponse } from '@/server/http/serve-headers'
import type { Listener } from '@/server/http/serve-listener'
import { log } from '@/server/log'
import { isShuttingDown } from '@/server/shutdown'

export interface Serving {
  close(): Promise<void>
}

export interface ServeRequest {
  readonly listener: Listener
  readonly mode: 'development' | 'production'
  /** The folder of next.config.js. */
  readonly folder: string
  readonly publicOrigin: string
}

/** Answered until the very end: whoever watches the process must be able to ask. */
const WATCHED = new Set(['/api/health', '/api/ready'])

/** Puts Next behind the listener, in this process, with what every request and every answer must pass. */
export async function serve({ listener, mode, folder, publicOrigin }: ServeRequest): Promise<Serving> {
  const origin = new URL(publicOrigin)
  const app = next({
    dev: mode === 'development',
    dir: folder,
    hostname: origin.hostname,
    port: Number(origin.port) || (origin.protocol === 'https:' ? 443 : 80),
    // Next upgrades connections for hot reload. In production it gets a server nobody can reach: no WebSocket is served.
    httpServer: mode === 'development' ? listener.server : createServer(),
    quiet: true,
  })
  await app.prepare()
  listener.answerWith(guarded({ answer: app.getRequestHandler(), origin, mode }))
  return { close: () => app.close() }
}

interface Guarded {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly origin: URL
  readonly mode: ServeRequest['mode']
}

function guarded({ answer, origin, mode }: Guarded): RequestListener {
  return (request, response) => {
    const url = request.url ?? ''
    secureResponse(response, origin)
    const status = refuseRequest({ method: request.method ?? '', url }) ?? refuseUpgrade(request, mode)
    if (status !== undefined) return refuse(response, status)
    if (isShuttingDown()) {
      response.setHeader('connection', 'close')
      if (!WATCHED.has(url)) return refuse(response, 503)
    }
    cleanRequest(request, origin)
    answer(request, response).catch((error: unknown) => answerBroken(error, response))
  }
}

function refuseUpgrade(request: IncomingMessage, mode: ServeRequest['mode']): 400 | undefined {
  return mode === 'production' && request.headers.upgrade?.toLowerCase() === 'websocket' ? 400 : undefined
}

// Next answers what goes wrong in a page or a route; this is for what goes wrong in Next.
function answerBroken(error: unknown, response: ServerResponse): void {
  log.error({ err: error }, 'a request broke the server')
  if (response.headersSent) response.destroy()
  else refuse(response, 500)
}

const REASONS = {
  400: 'bad-request',
  405: 'method-not-allowed',
  414: 'uri-too-long',
  500: 'internal-error',
  503: 'shutting-down',
} as const

/** The same shape as every other failure: a code, never a sentence. The connection is not used again. */
function refuse(response: ServerResponse, status: keyof typeof REASONS): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 503 && { 'retry-after': '1' }),
  })
  response.end(JSON.stringify({ code: REASONS[status], values: {} }))
}
