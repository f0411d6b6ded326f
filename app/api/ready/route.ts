import { isReady } from '@/server/is-ready'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and nobody has asked the server to stop. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
