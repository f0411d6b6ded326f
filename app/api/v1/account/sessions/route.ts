import { listSessionsOperation } from '@/core/protocol/session'
import { handle } from '@/server/http/handle'
import { listSessions } from '@/server/queries/list-sessions'

export const GET = handle(listSessionsOperation, listSessions)
