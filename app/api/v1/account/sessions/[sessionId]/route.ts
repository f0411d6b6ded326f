import { endSessionOperation } from '@/core/protocol/session'
import { endSession } from '@/server/commands/end-session'
import { handle } from '@/server/http/handle'

export const DELETE = handle(endSessionOperation, endSession)
