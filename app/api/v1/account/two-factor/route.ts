import { confirmTwoFactorOperation, endTwoFactorOperation, startTwoFactorOperation } from '@/core/protocol/session'
import { confirmTwoFactor } from '@/server/commands/confirm-two-factor'
import { endTwoFactor } from '@/server/commands/end-two-factor'
import { startTwoFactor } from '@/server/commands/start-two-factor'
import { handle } from '@/server/http/handle'

export const POST = handle(startTwoFactorOperation, startTwoFactor)
export const PUT = handle(confirmTwoFactorOperation, confirmTwoFactor)
export const DELETE = handle(endTwoFactorOperation, endTwoFactor)
