import { type NextMiddleware, NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/i18n/routing'
import { contentSecurityPolicy } from '@/server/http/content-security-policy'

const routeByLanguage = createMiddleware(routing)

/**
 * Sends a page request to its language and gives the answer a policy with a fresh nonce. Nothing is authorised here:
 * rights are checked where the data is read.
 */
export const proxy: NextMiddleware = (request) => {
  if (!isDecodable(request.nextUrl.pathname)) return new Response(null, { status: 400 })
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = routeByLanguage(new NextRequest(request.url, { headers, method: request.method }))
  response.headers.set('content-security-policy', policy)
  return response
}

/** An address that is no UTF-8 behind its percent signs is the caller's mistake; Next would answer 500. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

// Uploads and streams go past the proxy: it cuts bodies at 10 MB and answers 200 (measured, DESIGN.md §4).
// Everything else, whatever it is called, is answered as a page under the policy.
export const config = { matcher: ['/((?!api/|_next/|icon\\.svg$|robots\\.txt$|sitemap\\.xml$).*)'] }
