import { verifyTwoFactorOperation } from '@/core/protocol/session'
import { verifyTwoFactor } from '@/server/commands/verify-two-factor'
import { handle } from '@/server/http/handle'

export const POST = handle(verifyTwoFactorOperation, verifyTwoFactor)
