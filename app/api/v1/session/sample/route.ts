import { signInAsSampleOperation } from '@/core/protocol/session'
import { signInAsSample } from '@/server/commands/sign-in-as-sample'
import { handle } from '@/server/http/handle'

export const POST = handle(signInAsSampleOperation, signInAsSample)
