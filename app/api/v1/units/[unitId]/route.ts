import { getUnitOperation, saveUnitOperation } from '@/core/protocol/units'
import { saveUnit } from '@/server/commands/save-unit'
import { handle } from '@/server/http/handle'
import { getUnit } from '@/server/queries/get-unit'

export const GET = handle(getUnitOperation, getUnit)
export const PUT = handle(saveUnitOperation, saveUnit)
