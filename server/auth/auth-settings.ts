import { appEnv } from '@/server/app-state'

export interface AuthSettings {
  /** Signs cookies and encrypts the secrets of one-time codes. */
  readonly secret: string
  readonly publicOrigin: string
  readonly isHttps: boolean
}

let known: { readonly variables: string; readonly settings: AuthSettings } | undefined

/**
 * Throws without a secret: nobody is signed in by mistake (AUTH-15). Asked for every request, so the environment is
 * checked again only when it has changed, which it does in tests.
 */
export function authSettings(): AuthSettings {
  const { HEXAPLA_SECRET, PUBLIC_ORIGIN, PORT } = process.env
  const variables = `${HEXAPLA_SECRET}\n${PUBLIC_ORIGIN}\n${PORT}`
  if (known?.variables !== variables) known = { variables, settings: readSettings() }
  return known.settings
}

function readSettings(): AuthSettings {
  const { secret, publicOrigin } = appEnv()
  if (secret === undefined) throw new Error('HEXAPLA_SECRET is not set: start the server with `hexapla start`')
  return { secret, publicOrigin, isHttps: publicOrigin.startsWith('https:') }
}
