import { z } from 'zod'
import { userId } from '@/core/protocol/fields'
import { unitView } from '@/core/protocol/units'

/** What the outboxes of several tabs tell each other; parsed, because another tab may run another build. */
export const tabMessageSchema = z.discriminatedUnion('kind', [
  /** A save of this user was acknowledged. */
  z.object({ kind: z.literal('saved'), userId, unit: unitView }),
  /** Somebody signed in or out: ask the server who. */
  z.object({ kind: z.literal('session-changed') }),
  /** The user signed out and gave up what was not sent. */
  z.object({ kind: z.literal('discarded'), userId }),
])
export type TabMessage = z.output<typeof tabMessageSchema>
