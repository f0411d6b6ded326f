import { fail, type Result, succeed } from '@/core/model/result'
import { isCommonPassword } from '@/server/auth/common-passwords'

/** RELIABILITY AUTH-07, after NIST SP 800-63B: a length in characters as a person counts them, and nothing about kinds. */
const MIN_CHARACTERS = 8
const MAX_CHARACTERS = 128

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common'

/** Whether somebody may choose this password. */
export function checkPassword(password: string): Result<null, PasswordFault> {
  const length = [...password.normalize('NFKC')].length
  if (length < MIN_CHARACTERS) return fail('password-too-short')
  if (length > MAX_CHARACTERS) return fail('password-too-long')
  return isCommonPassword(password) ? fail('password-too-common') : succeed(null)
}
