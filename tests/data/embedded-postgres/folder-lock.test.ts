import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeLock } from '@/data/embedded-postgres/folder-lock'
import { processIdentity } from '@/data/embedded-postgres/process-identity'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

const lockIn = (folder: string) => join(folder, 'lock')

/** Takes a lock over whatever the file held before, and checks that it is ours and leaves nothing behind. */
async function takesOver(content: string): Promise<void> {
  const folder = temporaryFolder()
  writeFileSync(lockIn(folder), content)
  const lock = await takeLock(lockIn(folder))
  if (!lock.ok) throw new Error(`refused: ${JSON.stringify(lock.values)}`)
  expect(JSON.parse(readFileSync(lockIn(folder), 'utf8')).pid).toBe(process.pid)
  lock.value.release()
  expect(readdirSync(folder)).toEqual([])
}

async function runningProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  onTestFinished(() => void child.kill('SIGKILL'))
  return child.pid ?? 0
}

describe('the lock of a data folder', () => {
  it('FLT-04 refuses a second holder and names the process of the first', async () => {
    const folder = temporaryFolder()
    const first = await takeLock(lockIn(folder))
    const second = await takeLock(lockIn(folder))
    expect(second).toMatchObject({ ok: false, code: 'folder-in-use', values: { pid: process.pid } })
    if (first.ok) first.value.release()
    expect(existsSync(lockIn(folder))).toBe(false)
    expect((await takeLock(lockIn(folder))).ok).toBe(true)
  })

  it('FLT-04 is refused while the other process that holds it runs', async () => {
    const folder = temporaryFolder()
    const pid = await runningProcess()
    writeFileSync(lockIn(folder), JSON.stringify({ pid, identity: processIdentity(pid), host: hostname() }))
    expect(await takeLock(lockIn(folder))).toMatchObject({ ok: false, values: { pid } })
  })

  it('FLT-04 is taken over when its number was given to another process since', async () => {
    const pid = await runningProcess()
    await takesOver(JSON.stringify({ pid, identity: '1@an-earlier-boot', host: hostname() }))
  })

  it.each([
    ['empty', ''],
    ['cut off', '{"pid": 12'],
    ['nonsense', '\u0000\u0001\u0002'],
    ['a negative number', JSON.stringify({ pid: -1, identity: 'x', host: hostname() })],
    ['of a process long gone', JSON.stringify({ pid: 4_194_303, identity: '1@x', host: hostname() })],
  ])('FLT-04 is taken over when it is %s', async (_title, content) => {
    await takesOver(content)
  })

  it('is taken over from another machine when nothing beats there any more', async () => {
    await takesOver(JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), host: 'elsewhere' }))
  })

  it('is refused while it beats on another machine', async () => {
    const folder = temporaryFolder()
    writeFileSync(lockIn(folder), JSON.stringify({ pid: 77, identity: 'x', host: 'elsewhere' }))
    const beating = setInterval(() => utimesSync(lockIn(folder), new Date(), new Date()), 500)
    onTestFinished(() => clearInterval(beating))
    expect(await takeLock(lockIn(folder))).toMatchObject({ ok: false, values: { pid: 77 } })
  })

  it('goes to exactly one of many who find the same stale lock', async () => {
    const folder = temporaryFolder()
    writeFileSync(lockIn(folder), '')
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(lockIn(folder))))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
