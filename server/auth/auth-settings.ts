import { appEnv } from '@/server/app-state'

export interface AuthSettings {
  /** Signs cookies and encrypts the secrets of one-time codes. */
  readonly secret: string
  readonly publicOrigin: string
  readonly isHttps: boolean
}

/** Throws without a secret: nobody is signed in by mistake (AUTH-15). */
export function authSettings(): AuthSettings {
  const { secret, publicOrigin } = appEnv()
  if (secret === undefined) throw new Error('HEXAPLA_SECRET is not set: start the server with `hexapla start`')
  return { secret, publicOrigin, isHttps: publicOrigin.startsWith('https:') }
}
