import { z } from 'zod'
import { fail, type Result, succeed } from '@/core/model/result'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Scheme, host and port under which people reach the server; writes from any other origin are refused. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HEXAPLA_DATA: z.string().min(1).default('.hexapla'),
  HEXAPLA_SECRET: z.string().min(32).optional(),
  /** How many reverse proxies in front may be believed about the client's address. */
  HEXAPLA_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** `off`: a new installation begins empty. */
  HEXAPLA_SAMPLE: z.enum(['on', 'off']).default('on'),
  HEXAPLA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface Env {
  readonly port: number
  readonly host: string
  readonly publicOrigin: string
  readonly databaseUrl?: string
  readonly dataFolder: string
  readonly secret?: string
  readonly trustedProxies: number
  readonly wantsSample: boolean
  readonly logLevel: string
}

/** Reads the settings; the failure names the first variable that is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, 'setting-wrong'> {
  const parsed = environment.safeParse(withoutEmpty(source))
  if (!parsed.success) return fail('setting-wrong', { name: String(parsed.error.issues[0]?.path[0] ?? '?') })
  const env = parsed.data
  return succeed({
    port: env.PORT,
    host: env.HOST,
    publicOrigin: env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`,
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.HEXAPLA_DATA,
    secret: env.HEXAPLA_SECRET,
    trustedProxies: env.HEXAPLA_TRUSTED_PROXIES,
    wantsSample: env.HEXAPLA_SAMPLE === 'on',
    logLevel: env.HEXAPLA_LOG_LEVEL,
  })
}

function withoutEmpty(source: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
}

/** True for an address only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
