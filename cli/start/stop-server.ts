import { setTimeout as wait } from 'node:timers/promises'
import type { RunningServer } from '@/cli/start/start-server'
import { beginShutdown } from '@/server/shutdown'

// Below the eight seconds an operator is promised (FLT-14). The database usually stops in a tenth of a second; when it
// takes longer than is left, it is left to finish by itself.
const DRAIN_LIMIT_MS = 4_000
const NEXT_LIMIT_MS = 500
const TOTAL_LIMIT_MS = 7_000

/**
 * Ends everything in the order in which it is needed: readiness says no and streams end at once, requests being
 * answered are answered, then the server, Next and the database stop. Resolves to whether all of it was done in time.
 */
export async function stopServer({ listener, serving, database }: RunningServer): Promise<'stopped' | 'late'> {
  const inOrder = async () => {
    beginShutdown()
    await listener.drain(DRAIN_LIMIT_MS)
    await listener.close()
    await Promise.race([serving.close(), wait(NEXT_LIMIT_MS)])
    await database.stop()
    return 'stopped' as const
  }
  return Promise.race([inOrder(), wait(TOTAL_LIMIT_MS, 'late' as const)])
}
