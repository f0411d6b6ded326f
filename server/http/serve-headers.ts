import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Headers Next uses between its own parts: from outside they would skip the proxy, fake a route or a rewrite
 * (CVE-2025-29927 and its kin). `x-hexapla-…` is our own; `x-forwarded-host` and its kin are written from PUBLIC_ORIGIN.
 */
const INTERNAL =
  /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-prerender-|x-now-|x-matched-path$|next-resume$|x-hexapla-|x-forwarded-(host|port|proto|server)$|forwarded$|x-original-url$|x-rewrite-url$|x-nonce$|content-security-policy)/

/** Leaves a request with what a client may say, and adds what only the server knows. */
export function cleanRequest(request: IncomingMessage, publicOrigin: URL): void {
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name]
  request.headers['x-forwarded-host'] = publicOrigin.host
  request.headers['x-forwarded-proto'] = publicOrigin.protocol.slice(0, -1)
  const address = plainAddress(request.socket.remoteAddress)
  if (address !== undefined) request.headers['x-hexapla-address'] = address
}

/** An IPv4 address that came in on an IPv6 socket, as IPv4. */
function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/, '')
}

const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
}

/** For answers that are not pages: whatever a browser takes them for, they load and frame nothing. */
const STRICTEST_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const ONE_YEAR_S = 31_536_000

/** Puts the headers that protect a browser on every answer, whoever writes it; pages bring a policy of their own. */
export function secureResponse(response: ServerResponse, publicOrigin: URL): void {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value)
  if (publicOrigin.protocol === 'https:') response.setHeader('strict-transport-security', `max-age=${ONE_YEAR_S}`)
  beforeHead(response, () => {
    if (!response.hasHeader('content-security-policy')) {
      response.setHeader('content-security-policy', STRICTEST_POLICY)
    }
  })
}

/** Runs just before the head is sent: Node and Next both go through writeHead, explicitly or not. */
function beforeHead(response: ServerResponse, act: () => void): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, _self, rest: Parameters<ServerResponse['writeHead']>) {
      act()
      return Reflect.apply(writeHead, response, rest)
    },
  })
}
