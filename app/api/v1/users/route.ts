import { listUsersOperation } from '@/core/protocol/session'
import { handle } from '@/server/http/handle'
import { listUsers } from '@/server/queries/list-users'

export const GET = handle(listUsersOperation, listUsers)
