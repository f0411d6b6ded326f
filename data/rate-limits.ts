import type { Database } from '@/data/database'

export interface CountedAttempt {
  readonly count: number
  readonly windowEnd: Date
}

export interface AttemptToCount {
  readonly key: string
  /** Counting stops one above it, so that an attack cannot overflow the column. */
  readonly max: number
  readonly windowMs: number
  readonly now: Date
}

/**
 * Counts one attempt and says how many there were in the present window, this one included. One statement, so that
 * attempts at the same moment each see their own number, on every instance of the application.
 */
export async function countAttempt(db: Database, attempt: AttemptToCount): Promise<CountedAttempt> {
  const { key, max, now } = attempt
  const windowEnd = new Date(now.getTime() + attempt.windowMs)
  const [row] = await db.$queryRaw<CountedAttempt[]>`
    INSERT INTO rate_limit AS r (key, count, window_end) VALUES (${key}, 1, ${windowEnd})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.window_end <= ${now} THEN 1 ELSE least(r.count + 1, ${max}::int + 1) END,
      window_end = CASE WHEN r.window_end <= ${now} THEN ${windowEnd} ELSE r.window_end END
    RETURNING count, window_end AS "windowEnd"`
  if (row === undefined) throw new Error(`rate limit ${key} was not counted`)
  return row
}

/** Forgets what was counted: the person has proved who they are. */
export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key } })
}

/** Takes one counted attempt back, for a limit that many people share. */
export async function returnAttempt(db: Database, key: string): Promise<void> {
  await db.$executeRaw`UPDATE rate_limit SET count = greatest(count - 1, 0) WHERE key = ${key}`
}

/** Removes windows that are over; nothing depends on when. */
export async function removeEndedWindows(db: Database, now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { windowEnd: { lt: now } } })
}
