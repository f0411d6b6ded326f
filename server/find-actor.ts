import { type Actor, ANONYMOUS } from '@/core/model/actor'
import type { PrismaClient } from '@/data/generated/client'

interface FoundActor {
  readonly actor: Actor
  readonly session?: { readonly id: string; readonly token: string }
}

/** Who a request comes from, by its session cookie; anonymous when there is none that holds. */
export async function findActor(_db: PrismaClient, _headers: Headers): Promise<FoundActor> {
  return { actor: ANONYMOUS }
}
