import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The image optimiser fetches and resizes on demand: an open door nobody here needs.
  images: { unoptimized: true },
  // Loaded by Node itself: they hold native code, workers or connections that must not exist once per bundle.
  serverExternalPackages: ['@prisma/adapter-pg', '@prisma/client', 'better-auth', 'pg', 'pino'],
  // `npm test` and `npm run validate` check the types; checking them again would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  // Routes are loaded when they are asked for: the start would otherwise grow with every route.
  experimental: { preloadEntriesOnStart: false },
}

export default withNextIntl(config)
