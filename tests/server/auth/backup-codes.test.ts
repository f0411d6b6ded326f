import { describe, expect, it } from 'vitest'
import { backupCodeOptions, hashBackupCode } from '@/server/auth/backup-codes'

const { customBackupCodesGenerate: make, storeBackupCodes } = backupCodeOptions

describe('AUTH-14 backup codes', () => {
  it('are ten different ones that can be copied by hand', () => {
    const codes = make()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  })

  it('are stored as hashes, and stay the same hashes when one is struck out', async () => {
    const codes = make()
    const stored = await storeBackupCodes.encrypt(JSON.stringify(codes))
    for (const code of codes) expect(stored).not.toContain(code)
    const hashes: string[] = JSON.parse(await storeBackupCodes.decrypt(stored))
    expect(hashes).toEqual(codes.map(hashBackupCode))
    expect(JSON.parse(await storeBackupCodes.encrypt(JSON.stringify(hashes.slice(1))))).toEqual(hashes.slice(1))
  })

  it('are known however they were typed', () => {
    const hash = hashBackupCode('4v9kd-01xqm')
    for (const typed of ['4V9KD-01XQM', ' 4v9kd 01xqm ', '4v9kd01xqm', '4v9kd-olxqm', '4v9kd-OIXQM']) {
      expect(hashBackupCode(typed)).toBe(hash)
    }
    expect(hashBackupCode('4v9kd-02xqm')).not.toBe(hash)
  })
})
