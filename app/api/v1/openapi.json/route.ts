import { describeApi } from '@/core/protocol/open-api'
import { OPERATIONS } from '@/core/protocol/operations'
import { version } from '@/package.json'
import { appEnv } from '@/server/app-state'

/** The API's own description; it holds nothing of anybody's, so anyone may read it. */
export function GET(): Response {
  return Response.json(describeApi(OPERATIONS, { serverUrl: `${appEnv().publicOrigin}/api/v1`, version }), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  })
}
