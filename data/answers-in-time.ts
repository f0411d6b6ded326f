import type { PrismaClient } from '@/data/generated/client'

/** Asks the database for one row; a database that is away, or does not answer in time, is a no. */
export async function answersInTime(opening: Promise<PrismaClient>, limitMs: number): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    limit = setTimeout(() => resolve(false), limitMs)
  })
  const answer = opening
    .then((db) => db.$queryRaw`SELECT 1`)
    .then(
      () => true,
      () => false,
    )
  return Promise.race([answer, late]).finally(() => clearTimeout(limit))
}
