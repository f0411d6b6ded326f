import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Account } from '@/data/embedded-postgres/choose-account'

/** True when every folder on the way to the path lets this account through: /root, for one, lets nobody but root. */
export function isReachable(path: string, account: Account): boolean {
  const parent = dirname(resolve(path))
  if (!mayPass(parent, account)) return false
  return parent === dirname(parent) || isReachable(parent, account)
}

function mayPass(folder: string, account: Account): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return false
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}
