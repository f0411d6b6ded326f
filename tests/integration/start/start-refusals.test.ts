import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, holdOpen, query } from '@/tests/integration/start/cluster-holder'

interface Attempt {
  readonly env?: Readonly<Record<string, string>>
  readonly words?: readonly string[]
  /** Options for Node itself, before the script. */
  readonly node?: readonly string[]
  readonly account?: { readonly uid: number; readonly gid: number }
}

/** `hexapla start` with these settings, which must end by itself. */
async function attempt({ env = {}, words = ['start'], node = [], account }: Attempt) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [...node, 'cli/hexapla.mjs', ...words], {
    env: Object.fromEntries(Object.entries({ PATH, HOME, PORT: '0', ...env })) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, output, errors }
}

/** Refused with exit code 1 and one line that matches; the indented lines are the progress of slow steps. */
async function expectRefused(tried: Attempt, line: RegExp): Promise<void> {
  const { code, errors } = await attempt(tried)
  const lines = errors.split('\n').filter((text) => text !== '' && !text.startsWith('  '))
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(line)] })
}

describe('hexapla start refuses in one line that says how to mend it', () => {
  it('a port another program has taken, before it touches the data folder', async () => {
    const folder = dataFolder()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expectRefused(
      { env: { PORT: String(port), HEXAPLA_DATA: folder } },
      new RegExp(`Port ${port} is taken .*PORT=${port + 1}`),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('a Node that is too old', async () => {
    const older = 'Object.defineProperty(process.versions, "node", { value: "18.20.0" })'
    await expectRefused(
      { node: ['--import', `data:text/javascript,${encodeURIComponent(older)}`] },
      /needs Node 20\.19 or newer, this is 18\.20\.0/,
    )
  })

  it('FLT-05 a data folder that cannot be made', async () => {
    const file = join(dataFolder(), 'file')
    writeFileSync(file, 'not a folder')
    await expectRefused(
      { env: { HEXAPLA_DATA: join(file, 'data') } },
      /data folder .* cannot be written .*HEXAPLA_DATA/,
    )
  })

  it('FLT-05 a data folder of another user, which it leaves as it is', async () => {
    const folder = join(dataFolder(), 'data')
    mkdirSync(folder)
    chmodSync(join(folder, '..'), 0o755)
    chmodSync(folder, 0o555)
    // As root the test plays an ordinary user; as an ordinary user, a folder one may not write to is the same.
    const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
    await expectRefused({ env: { HEXAPLA_DATA: folder }, account }, /data folder .* cannot be written \(EACCES\)/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('FLT-05 a database that belongs to somebody who cannot run it', async () => {
    const folder = dataFolder()
    const cluster = join(folder, 'postgres')
    mkdirSync(cluster)
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n')
    if (process.getuid?.() === 0) chownSync(cluster, 0, 0)
    // An ordinary user cannot give a folder away; theirs is then merely no whole cluster.
    const line = process.getuid?.() === 0 ? /belongs to root.*chown -R/ : /passwords of the database are missing/
    await expectRefused({ env: { HEXAPLA_DATA: folder } }, line)
    expect(readdirSync(cluster)).toEqual(['PG_VERSION'])
  })

  it('FLT-04 a data folder another instance runs on', async () => {
    const folder = dataFolder()
    const holder = await holdOpen(folder)
    await expectRefused(
      { env: { HEXAPLA_DATA: folder } },
      new RegExp(`Another running Hexapla \\(process ${holder.child.pid}\\) uses this data folder`),
    )
    expect(await query(holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('a folder that is no database', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'holiday.jpg'), '…')
    await expectRefused({ env: { HEXAPLA_DATA: folder } }, /is not a database of Hexapla: move it away/)
    expect(readdirSync(join(folder, 'postgres'))).toEqual(['holiday.jpg'])
  })

  it.each([
    [
      'FLT-21 a DATABASE_URL nobody answers at',
      { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' },
      /No database answers at 127\.0\.0\.1:1/,
    ],
    ['a DATABASE_URL of another kind', { DATABASE_URL: 'mysql://a:b@127.0.0.1/x' }, /setting DATABASE_URL is wrong/],
    ['NXT-07 a secret that is too short', { HEXAPLA_SECRET: 'short' }, /setting HEXAPLA_SECRET is wrong/],
    ['NXT-07 development mode by a forgotten variable', { NODE_ENV: 'development' }, /NODE_ENV is "development"/],
    ['NXT-07 an address open to others without its name', { HOST: '0.0.0.0' }, /set PUBLIC_ORIGIN/],
    [
      'an address this machine does not have',
      { HOST: '192.0.2.1', PUBLIC_ORIGIN: 'http://192.0.2.1' },
      /no address "192\.0\.2\.1"/,
    ],
  ])('%s', async (_title, env, line) => {
    const folder = join(dataFolder(), 'data')
    await expectRefused({ env: { HEXAPLA_DATA: folder, ...env } }, line)
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
  })

  it('words it does not know, with another exit code', async () => {
    const { code, errors } = await attempt({ words: ['start', '--fast'] })
    expect(code).toBe(2)
    expect(errors).toMatch(/--fast[\s\S]*Usage: hexapla start/)
  })
})
