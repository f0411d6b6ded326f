import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findPostgresProcesses } from '@/data/embedded-postgres/find-postgres-processes'
import { processIdentity } from '@/data/embedded-postgres/process-identity'
import { openRaw } from '@/tests/integration/start/raw-request'
import { type AppProcess, startApp } from '@/tests/rig/app-process'

let app: AppProcess
afterEach(() => app.dispose())

const LIMIT_MS = 8_000
const BODY = JSON.stringify({ email: 'nobody@example.org', password: 'not the password' })

/** A request whose body is still on its way. */
function halfSent(port: number) {
  const exchange = openRaw(port)
  exchange.send(
    `POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\nExpect: 100-continue\r\n\r\n`,
  )
  return exchange
}

function expectNothingLeft(folder: string): void {
  expect(findPostgresProcesses(join(folder, 'postgres'))).toEqual([])
  expect(processIdentity(app.pid)).toBeUndefined()
  expect(readdirSync(folder)).not.toContain('lock')
}

describe('a server told to stop', () => {
  it('FLT-14 is not ready at once, answers what it was asked before, and leaves within eight seconds', async () => {
    app = await startApp()
    for (const path of ['/api/ready', '/api/health', '/en']) await fetch(`${app.url}${path}`)
    const exchange = halfSent(app.port)
    await exchange.readUntil(/100 Continue/)
    const toldAt = performance.now()
    const ended = app.terminate()
    await expect.poll(async () => (await fetch(`${app.url}/api/ready`)).status, { interval: 20 }).toBe(503)
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200)
    const refused = await fetch(`${app.url}/en`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('1')
    exchange.send(BODY)
    expect(await exchange.readUntil(/HTTP\/1\.1 [1-5]\d\d (?!Continue)[\s\S]*\}/)).toMatch(/HTTP\/1\.1 4\d\d/)
    expect(await ended).toBe(0)
    expect(performance.now() - toldAt).toBeLessThan(LIMIT_MS)
    expectNothingLeft(app.dataFolder)
  })

  it('FLT-14 leaves within eight seconds also when a request never ends', async () => {
    app = await startApp()
    const exchange = halfSent(app.port)
    await exchange.readUntil(/100 Continue/)
    const toldAt = performance.now()
    expect(await app.terminate()).toBe(0)
    expect(performance.now() - toldAt).toBeLessThan(LIMIT_MS)
    expectNothingLeft(app.dataFolder)
  })

  it('FLT-14 starts cleanly on the same data when its database was told to stop', async () => {
    app = await startApp()
    const before = findPostgresProcesses(join(app.dataFolder, 'postgres'))
    const postmaster = before.find((one) => !before.some((other) => other.pid === one.parentPid))
    process.kill(postmaster?.pid ?? 0, 'SIGTERM')
    await expect
      .poll(() => findPostgresProcesses(join(app.dataFolder, 'postgres')).map(({ pid }) => pid), { timeout: 20_000 })
      .not.toContain(postmaster?.pid)
    await expect.poll(async () => (await fetch(`${app.url}/api/ready`)).status, { timeout: 20_000 }).toBe(200)
  })
})
