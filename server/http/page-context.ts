import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Context } from '@/server/context'
import { requestContext } from '@/server/http/request-context'

/** The context of a page: built once per request, however many components ask. */
export const pageContext: () => Promise<Context> = cache(async () =>
  requestContext({ headers: new Headers(await headers()) }),
)
