import { rejectUnitOperation } from '@/core/protocol/units'
import { rejectUnit } from '@/server/commands/reject-unit'
import { handle } from '@/server/http/handle'

export const POST = handle(rejectUnitOperation, rejectUnit)
