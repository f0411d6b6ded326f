import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppProcess, startApp } from '@/tests/rig/app-process'

let app: AppProcess
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.dispose())

/** A command called from another folder, beside the running server. */
async function hexapla(...words: string[]) {
  const { PATH, HOME } = process.env
  const env = Object.fromEntries(Object.entries({ PATH, HOME, HEXAPLA_DATA: app.dataFolder })) as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [`${process.cwd()}/cli/hexapla.mjs`, ...words], { cwd: '/', env })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, output, errors }
}

describe('a command beside a running server', () => {
  it('works on the same database and leaves the server running', async () => {
    const { code, output } = await hexapla('export', 'no-such-article', '--locale', 'fi', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({ error: { code: 'not-found' } })
    expect((await fetch(new URL('/api/ready', app.url))).status).toBe(200)
  })

  it('says in one sentence what the pages would say', async () => {
    const { code, output, errors } = await hexapla('export', 'no-such-article', '--locale', 'fi')
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toMatch(/^There is nothing here/m)
  })

  it('does not migrate while the server runs, and names it', async () => {
    const { code, errors } = await hexapla('migrate')
    expect(code).toBe(1)
    expect(errors).toContain(`process ${app.pid}`)
  })
})
