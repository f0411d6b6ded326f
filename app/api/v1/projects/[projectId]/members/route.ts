import { listMembersOperation } from '@/core/protocol/projects'
import { handle } from '@/server/http/handle'
import { listMembers } from '@/server/queries/list-members'

export const GET = handle(listMembersOperation, listMembers)
