import { findRowOperation } from '@/core/protocol/articles'
import { handle } from '@/server/http/handle'
import { findRow } from '@/server/queries/find-row'

export const GET = handle(findRowOperation, findRow)
