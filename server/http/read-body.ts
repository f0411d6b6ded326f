import { fail, type Result, succeed } from '@/core/model/result'

/**
 * The whole body, or `body-too-large` as soon as it is known to be: by its declared length, or by counting, because
 * a declared length may lie. Bytes.
 */
export async function readBody(request: Request, limit: number): Promise<Result<Uint8Array, 'body-too-large'>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return fail('body-too-large')
  if (request.body === null) return succeed(new Uint8Array())
  const chunks: Uint8Array[] = []
  let total = 0
  const reader = request.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    total += read.value.length
    if (total > limit) {
      await reader.cancel()
      return fail('body-too-large')
    }
    chunks.push(read.value)
  }
  return succeed(new Uint8Array(Buffer.concat(chunks)))
}
