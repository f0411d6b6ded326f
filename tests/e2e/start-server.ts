import { startApp } from '@/tests/rig/app-process'

/** Starts the real server on a fresh database with the sample; the tests find it through HEXAPLA_E2E_*. */
export default async function startServer(): Promise<() => Promise<void>> {
  const app = await startApp({ env: { HEXAPLA_SAMPLE: 'on' } })
  process.env.HEXAPLA_E2E_ORIGIN = `http://127.0.0.1:${app.port}`
  process.env.HEXAPLA_E2E_DATABASE = app.databaseUrl
  return () => app.dispose()
}
