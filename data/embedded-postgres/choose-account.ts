import { readFileSync, statSync } from 'node:fs'
import { fail, type Result, succeed } from '@/core/model/result'

/** The user a child process runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const NOBODY: Account = { uid: 65_534, gid: 65_534 }

interface Folders {
  readonly dataFolder: string
  readonly clusterFolder: string
}

/**
 * Who runs PostgreSQL, which refuses root. An ordinary user runs it as themselves (undefined). Root hands it to whoever
 * owns the cluster; a new cluster goes to the owner of the data folder, and where that is root too, to `nobody`,
 * which every system has and initdb wants to find by name.
 */
export function chooseAccount(
  folders: Folders,
): Result<Account | undefined, 'cluster-of-root' | 'cluster-of-another-user'> {
  const owner = ownerOf(folders.clusterFolder)
  const self = process.getuid?.()
  if (self === undefined) return succeed(undefined)
  if (self !== 0) {
    if (owner === undefined || owner.uid === self) return succeed(undefined)
    return fail('cluster-of-another-user', { path: folders.clusterFolder, uid: owner.uid, self })
  }
  if (owner?.uid === 0) return fail('cluster-of-root', { path: folders.clusterFolder, uid: nobody().uid })
  if (owner !== undefined) return succeed(owner)
  const folderOwner = ownerOf(folders.dataFolder)
  return succeed(folderOwner !== undefined && isNamed(folderOwner.uid) ? folderOwner : nobody())
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

function isNamed(uid: number): boolean {
  return uid !== 0 && accounts().some((account) => account.uid === uid)
}

function nobody(): Account {
  return accounts().find((account) => account.name === 'nobody') ?? NOBODY
}

function accounts(): readonly (Account & { readonly name: string })[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
