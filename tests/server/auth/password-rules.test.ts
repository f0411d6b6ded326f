import { describe, expect, it } from 'vitest'
import { password as passwordField } from '@/core/protocol/fields'
import { checkPassword } from '@/server/auth/password-rules'

describe('AUTH-07 a password', () => {
  it.each([
    ['correct horse battery staple', undefined],
    ['zwölf Uhr früh', undefined],
    ['秘密の言葉は長いほうがいい', undefined],
    ['😀🎉🍣🚲🌲🐝🎻🔑', undefined],
    ['😀🎉🍣🚲🌲🐝🎻', 'password-too-short'],
    ['1234567', 'password-too-short'],
    ['', 'password-too-short'],
    ['x7$'.repeat(43), 'password-too-long'],
    [`${'x7$k'.repeat(31)}abcd`, undefined],
    ['password', 'password-too-common'],
    ['PassWord123', 'password-too-common'],
    ['p@ssw0rd', 'password-too-common'],
    ['ｐａｓｓｗｏｒｄ', 'password-too-common'],
    ['qwertyuiop', 'password-too-common'],
    ['aaaaaaaaaaaa', 'password-too-common'],
    ['abcabcabcabc', 'password-too-common'],
    ['12121212', 'password-too-common'],
    ['😀😀😀😀😀😀😀😀', 'password-too-common'],
  ])('%j is judged %s', (password, code) => {
    const result = checkPassword(password)
    expect(result.ok ? undefined : result.code).toBe(code)
  })

  it('is refused at the door when it holds NUL or half a surrogate pair', () => {
    expect(passwordField.safeParse('longenough\u0000').error?.issues[0]?.message).toBe('text-not-well-formed')
    expect(passwordField.safeParse('longenough\ud800').error?.issues[0]?.message).toBe('text-not-well-formed')
  })

  it('is measured with its letters composed, as it is hashed', () => {
    expect(checkPassword('e\u0301'.repeat(4)).ok).toBe(false)
  })
})
