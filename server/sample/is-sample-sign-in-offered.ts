import { appEnv } from '@/server/app-state'
import type { Context } from '@/server/context'
import { isLoopback } from '@/server/env'

type Request = Pick<Context, 'headers' | 'ipAddress' | 'publicOrigin'>

/**
 * The sample's people have no password: one may become one of them at a click, but only where nobody else can. The
 * database is the embedded one, the server listens on loopback, people are told a loopback address, and the request
 * comes from this machine. The last is asked of every hop, because a reverse proxy beside us is on this machine, too.
 */
export function isSampleSignInOffered(request: Request): boolean {
  if (process.env.HEXAPLA_DATABASE !== 'embedded' || !isLoopback(appEnv().host)) return false
  const { hostname } = new URL(request.publicOrigin)
  return [hostname, ...addressesOf(request)].every((address) => isLoopback(withoutBrackets(address)))
}

function addressesOf({ ipAddress, headers }: Request): string[] {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? []
  const host = headers.get('host')
  const hosts = host === null ? [] : [hostnameOf(host)]
  return [ipAddress ?? 'unknown', ...hosts, ...forwarded.map((hop) => hop.trim().replace(/^::ffff:(?=\d+\.)/, ''))]
}

function hostnameOf(host: string): string {
  const address = `http://${host}`
  return URL.canParse(address) ? new URL(address).hostname : 'unknown'
}

function withoutBrackets(address: string): string {
  return address.replace(/^\[(.*)\]$/, '$1')
}
