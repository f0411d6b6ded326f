import { unitHistoryOperation } from '@/core/protocol/units'
import { handle } from '@/server/http/handle'
import { unitHistory } from '@/server/queries/unit-history'

export const GET = handle(unitHistoryOperation, unitHistory)
