import type { LiveEvent } from '@/core/protocol/live-events'
import type { Database } from '@/data/database'

/** The channel on which the processes of one database tell each other what changed. */
export const CHANNEL = 'hexapla'

/** Told at COMMIT and not before; never when the transaction is rolled back. */
export async function announce(db: Database, event: LiveEvent): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(event)})`
}
