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

// Uploads and streams go past the proxy: it cuts bodies at 10 MB and answers 200 (measured, DESIGN.md §4).
export const config = { matcher: ['/((?!api/|_next/|_vercel/|.*\\..*).*)'] }
