import { withdrawInvitationOperation } from '@/core/protocol/projects'
import { withdrawInvitation } from '@/server/commands/withdraw-invitation'
import { handle } from '@/server/http/handle'

export const DELETE = handle(withdrawInvitationOperation, withdrawInvitation)
