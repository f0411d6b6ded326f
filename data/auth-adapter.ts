import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { PrismaClient } from '@/data/generated/client'
import { hashSecret } from '@/data/hash-secret'

type Fields = Readonly<Record<string, unknown>>

/** better-auth's way to the database, by which session tokens are stored as SHA-256 only (AUTH-02). */
export function createAuthAdapter(db: PrismaClient): ReturnType<typeof prismaAdapter> {
  const openAdapter = prismaAdapter(db, { provider: 'postgresql', transaction: true })
  return (options) => hashSessionTokens(openAdapter(options))
}

/**
 * Hashes the token in every request about sessions and puts the presented one back into the answer, because the
 * library goes on with the row it gets. All methods go through here, so that one added by an upgrade does as well.
 */
function hashSessionTokens<Adapter extends object>(adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      if (name === 'transaction') {
        return (work: (inner: object) => unknown) => method((inner: object) => work(hashSessionTokens(inner)))
      }
      return async (request: Fields) => {
        if (request?.model !== 'session') return method(request)
        const tokens = new Map<string, string>()
        return withPresentedTokens(await method(withHashes(request, tokens)), tokens)
      }
    },
  })
}

function withHashes(request: Fields, tokens: Map<string, string>): Fields {
  const hash = (token: unknown): unknown => {
    if (Array.isArray(token)) return token.map(hash)
    if (typeof token !== 'string') return token
    const hashed = hashSecret(token)
    tokens.set(hashed, token)
    return hashed
  }
  const hashField = (fields: unknown) =>
    isRow(fields) && 'token' in fields ? { ...fields, token: hash(fields.token) } : fields
  const where = (request.where ?? []) as readonly Fields[]
  return {
    ...request,
    ...('where' in request && {
      where: where.map((one) => (one.field === 'token' ? { ...one, value: hash(one.value) } : one)),
    }),
    ...('data' in request && { data: hashField(request.data) }),
    ...('update' in request && { update: hashField(request.update) }),
    ...('set' in request && { set: hashField(request.set) }),
  }
}

function withPresentedTokens(answer: unknown, tokens: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((row) => withPresentedTokens(row, tokens))
  if (!isRow(answer) || typeof answer.token !== 'string') return answer
  return { ...answer, token: tokens.get(answer.token) ?? answer.token }
}

function isRow(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
