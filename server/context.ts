import type { Logger } from 'pino'
import type { Actor } from '@/core/model/actor'
import type { PrismaClient } from '@/data/generated/client'

/** The first argument of every command and query. Next builds it per request, the command line once, a test by hand. */
export interface Context {
  readonly actor: Actor
  readonly db: PrismaClient
  readonly log: Logger
  readonly requestId: string
  /** Where people reach this server, such as `https://hexapla.example`; links are made from it and from nothing else. */
  readonly publicOrigin: string
  /** The client's address as far as the trusted proxies vouch for it; for rate limits and the audit. */
  readonly ipAddress?: string
  /** The session the request came with, for sign-out and the list of sessions. */
  readonly session?: { readonly id: string; readonly token: string }
  /** Headers of the request, for the authentication library alone. */
  readonly headers: Headers
  /** `Set-Cookie` values a command wants answered. */
  readonly setCookies: string[]
  now(): Date
  /** A fresh UUID, time-ordered (version 7) so that indexes grow at one end. */
  newId(): string
}
