import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startApp } from '@/tests/rig/app-process'

it('SUP-07 a first start and the pages it serves ask nobody on any network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-network-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const log = join(folder, 'hosts')
  const app = await startApp({
    env: {
      HEXAPLA_NETWORK_LOG: log,
      NODE_OPTIONS: `--import ${resolve('tests/integration/start/watch-network.mjs')}`,
    },
  })
  onTestFinished(() => app.dispose())
  for (const path of ['/', '/en', '/ja', '/api/ready', '/api/v1/openapi.json']) await fetch(new URL(path, app.url))
  // The embedded database is asked, so an empty list would mean that the watching does not work.
  expect(existsSync(log)).toBe(true)
  expect([...new Set(readFileSync(log, 'utf8').trim().split('\n'))]).toEqual(['127.0.0.1'])
})
