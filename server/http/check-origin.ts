import { fail, type Result, succeed } from '@/core/model/result'
import { appEnv } from '@/server/app-state'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site could have caused. The origin is compared with PUBLIC_ORIGIN and never with Host or
 * X-Forwarded-Host, which the sender chooses. Without an Origin only a browser's own `same-origin` mark will do
 * (CSRF-01, CSRF-02).
 */
export function checkOrigin(request: Request): Result<null, 'origin-not-allowed'> {
  if (SAFE_METHODS.has(request.method)) return succeed(null)
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === appEnv().publicOrigin ? succeed(null) : fail('origin-not-allowed')
  return request.headers.get('sec-fetch-site') === 'same-origin' ? succeed(null) : fail('origin-not-allowed')
}
