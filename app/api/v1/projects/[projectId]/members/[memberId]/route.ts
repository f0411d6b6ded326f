import { removeMemberOperation } from '@/core/protocol/projects'
import { removeMember } from '@/server/commands/remove-member'
import { handle } from '@/server/http/handle'

export const DELETE = handle(removeMemberOperation, removeMember)
