import { changeUserOperation } from '@/core/protocol/session'
import { changeUser } from '@/server/commands/change-user'
import { handle } from '@/server/http/handle'

export const PATCH = handle(changeUserOperation, changeUser)
