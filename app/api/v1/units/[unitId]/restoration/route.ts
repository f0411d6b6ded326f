import { restoreUnitOperation } from '@/core/protocol/units'
import { restoreUnit } from '@/server/commands/restore-unit'
import { handle } from '@/server/http/handle'

export const POST = handle(restoreUnitOperation, restoreUnit)
