import type { MetadataRoute } from 'next'
import { appEnv } from '@/server/app-state'

// The address people reach this server under is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

/** Articles may be found; the rooms behind the sign-in have nothing to find. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/*/work', '/*/people', '/*/account', '/*/sign-in', '/*/join', '/*/set-up'],
    },
    sitemap: `${appEnv().publicOrigin}/sitemap.xml`,
  }
}
