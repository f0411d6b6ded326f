import { approveUnitOperation } from '@/core/protocol/units'
import { approveUnit } from '@/server/commands/approve-unit'
import { handle } from '@/server/http/handle'

export const POST = handle(approveUnitOperation, approveUnit)
