import { fail, type Result, succeed } from '@/core/model/result'
import { type Env, isLoopback, readEnv } from '@/server/env'

export type Mode = 'development' | 'production'

type Variables = Readonly<Record<string, string | undefined>>

/** The settings of a start, or the first that would make an unsafe or unusable server (NXT-07). */
export function checkSettings(variables: Variables, mode: Mode): Result<Env> {
  const declared = variables.NODE_ENV
  // In development mode errors show source text and anybody may ask for recompilation: never by a forgotten variable.
  if (declared !== undefined && declared !== '' && declared !== mode) {
    return fail('mode-wrong', { mode: declared, wanted: mode })
  }
  const env = readEnv(variables)
  if (!env.ok) return env
  // Sign-in and saves compare the browser's origin with this one; left at its default it would refuse everybody.
  const isOpen = !isLoopback(env.value.host)
  if (isOpen && !variables.PUBLIC_ORIGIN) return fail('public-origin-missing', { host: env.value.host })
  return succeed(env.value)
}
