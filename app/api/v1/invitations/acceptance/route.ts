import { acceptInvitationOperation } from '@/core/protocol/session'
import { acceptInvitation } from '@/server/commands/accept-invitation'
import { handle } from '@/server/http/handle'

export const POST = handle(acceptInvitationOperation, acceptInvitation)
