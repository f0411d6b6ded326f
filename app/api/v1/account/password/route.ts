import { changePasswordOperation } from '@/core/protocol/session'
import { changePassword } from '@/server/commands/change-password'
import { handle } from '@/server/http/handle'

export const PUT = handle(changePasswordOperation, changePassword)
