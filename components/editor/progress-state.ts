import { isApproved, type UnitState } from '@/core/model/unit'
import type { Progress } from '@/core/model/version'

type Counted = Exclude<keyof Progress, 'outdated'>

interface CountedUnit {
  readonly state: UnitState
  readonly isOutdated: boolean
}

/** The counts after one unit has changed from one state to another. */
export function countChange(progress: Progress, before: CountedUnit, after: CountedUnit): Progress {
  const counts = { ...progress }
  counts[partOf(before.state)] -= 1
  counts[partOf(after.state)] += 1
  counts.outdated += Number(after.isOutdated) - Number(before.isOutdated)
  return counts
}

function partOf(state: UnitState): Counted {
  if (isApproved(state)) return 'approved'
  return state === 'translated' || state === 'rejected' ? state : 'initial'
}
