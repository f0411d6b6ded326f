import { getSessionOperation, signInOperation, signOutOperation } from '@/core/protocol/session'
import { signIn } from '@/server/commands/sign-in'
import { signOut } from '@/server/commands/sign-out'
import { handle } from '@/server/http/handle'
import { getSession } from '@/server/queries/get-session'

export const GET = handle(getSessionOperation, getSession)
export const POST = handle(signInOperation, signIn)
export const DELETE = handle(signOutOperation, signOut)
