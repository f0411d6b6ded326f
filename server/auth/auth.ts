import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { createAuthAdapter } from '@/data/auth-adapter'
import type { PrismaClient } from '@/data/generated/client'
import { ABSOLUTE_MS, IDLE_MS } from '@/data/sessions'
import { isActiveUser } from '@/data/users'
import { cookiePrefix } from '@/server/auth/auth-cookies'
import { CLIENT_ADDRESS_HEADER } from '@/server/auth/auth-headers'
import { type AuthSettings, authSettings } from '@/server/auth/auth-settings'
import { backupCodeOptions } from '@/server/auth/backup-codes'
import { hashPassword, verifyPassword } from '@/server/auth/hash-password'
import { log } from '@/server/log'
import { newId } from '@/server/new-id'

export type Auth = ReturnType<typeof createAuth>

const instances = new WeakMap<PrismaClient, Auth>()

/** better-auth over a database. Its HTTP handler is mounted nowhere: our own commands call `api`. */
export function authFor(db: PrismaClient): Auth {
  const auth = instances.get(db) ?? createAuth(db, authSettings())
  instances.set(db, auth)
  return auth
}

function createAuth(db: PrismaClient, settings: AuthSettings) {
  return betterAuth({
    appName: 'Hexapla',
    baseURL: settings.publicOrigin,
    secret: settings.secret,
    database: createAuthAdapter(db),
    emailAndPassword: {
      enabled: true,
      // Accounts come from the set-up, from invitations and from the command line.
      disableSignUp: true,
      // Our own rules count characters and not UTF-16 units; a sign-in is never refused before the hash (AUTH-05).
      minPasswordLength: 1,
      maxPasswordLength: 1_000,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    // The cookie lives as long as a session may at most. When the row ends is ours: it moves on with use, in findActor.
    session: { expiresIn: ABSOLUTE_MS / 1_000, disableSessionRefresh: true, freshAge: 0 },
    plugins: [twoFactor({ issuer: 'Hexapla', backupCodeOptions })],
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            if (!(await isActiveUser(db, session.userId))) return false
            return { data: { expiresAt: new Date(session.createdAt.getTime() + IDLE_MS) } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(settings),
      // Its own prefix would be `__Secure-`, which other hosts of the domain can overwrite.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.isHttps, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    // Ours stand in PostgreSQL and hold for every instance; these would count in memory.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What it calls an error is, to us, also that a disabled account was refused. Its arguments may hold addresses.
    logger: { level: 'error', log: (_, message) => log.warn({ source: 'better-auth' }, message) },
  })
}
