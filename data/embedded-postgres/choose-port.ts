import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { writePrivateFile } from '@/data/embedded-postgres/write-private-file'

/** A free port of this machine: the one used last time when nobody took it since, which keeps other tools' settings true. */
export async function choosePort(hintFile: string): Promise<number> {
  const hint = readHint(hintFile)
  const port = (hint && (await listen(hint))) || (await listen(0))
  if (port === undefined) throw new Error('no port of 127.0.0.1 can be listened on')
  if (port !== hint) writePrivateFile(hintFile, `${port}\n`)
  return port
}

function readHint(hintFile: string): number | undefined {
  const hint = existsSync(hintFile) ? Number(readFileSync(hintFile, 'utf8')) : Number.NaN
  return Number.isInteger(hint) && hint > 1023 && hint < 65_536 ? hint : undefined
}

function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}
