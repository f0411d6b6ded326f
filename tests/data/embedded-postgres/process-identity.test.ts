import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { processIdentity } from '@/data/embedded-postgres/process-identity'

describe('the identity of a process', () => {
  it('stays the same while it runs and differs from that of another', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    const identity = processIdentity(child.pid ?? 0)
    expect(identity).toBeTypeOf('string')
    expect(processIdentity(child.pid ?? 0)).toBe(identity)
    expect(processIdentity(process.pid)).not.toBe(identity)
    child.kill('SIGKILL')
    await once(child, 'exit')
  })

  it('is gone when the process is', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    expect(processIdentity(child.pid ?? 0)).toBeUndefined()
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is unknown for %s, which numbers no process', (pid) => {
    expect(processIdentity(pid)).toBeUndefined()
  })

  it('is unknown for a process that has ended but was not collected by its parent', async () => {
    // The shell's child ends at once; the shell, replaced by sleep, never asks for its exit status.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'])
    const [line] = await once(parent.stdout, 'data')
    const zombie = Number(String(line).trim())
    await expect.poll(() => processIdentity(zombie)).toBeUndefined()
    parent.kill('SIGKILL')
  })
})
