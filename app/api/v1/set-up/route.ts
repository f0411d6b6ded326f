import { setUpOperation } from '@/core/protocol/session'
import { completeSetUp } from '@/server/commands/complete-set-up'
import { handle } from '@/server/http/handle'

export const POST = handle(setUpOperation, completeSetUp)
