import { answersInTime } from '@/data/answers-in-time'
import { appDatabase } from '@/server/app-state'
import { isShuttingDown } from '@/server/shutdown'

const PATIENCE_MS = 2_000

/** Whether a load balancer may send people here. */
export async function isReady(): Promise<boolean> {
  if (isShuttingDown()) return false
  return answersInTime(
    appDatabase().then(({ db }) => db),
    PATIENCE_MS,
  )
}
