import { listRowsOperation } from '@/core/protocol/articles'
import { handle } from '@/server/http/handle'
import { listRows } from '@/server/queries/list-rows'

export const GET = handle(listRowsOperation, listRows)
