import { invitePersonOperation, listInvitationsOperation } from '@/core/protocol/projects'
import { invitePerson } from '@/server/commands/invite-person'
import { handle } from '@/server/http/handle'
import { listInvitations } from '@/server/queries/list-invitations'

export const GET = handle(listInvitationsOperation, listInvitations)
export const POST = handle(invitePersonOperation, invitePerson)
