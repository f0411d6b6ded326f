import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes to a port of this machine as they are, and answers the status of the reply; undefined for a closed line. */
export async function sendRaw(port: number, request: string): Promise<number | undefined> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  const done = Promise.race([once(socket, 'close'), once(socket, 'data')])
  socket.write(request, 'latin1')
  await done
  socket.destroy()
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(Buffer.concat(chunks).toString('latin1'))?.[1]
  return status === undefined ? undefined : Number(status)
}
