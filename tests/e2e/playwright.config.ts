import { defineConfig } from '@playwright/test'

/** Debian's Chromium as root needs no sandbox; the rest keeps it from calling anybody while tests run. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../results/e2e',
  globalSetup: './start-server.ts',
  // One server and one database serve all tests, on two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // A walk through every page in light and dark takes a minute of a busy machine.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    // Set by start-server.ts before the workers read this file.
    baseURL: process.env.HEXAPLA_E2E_ORIGIN,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.HEXAPLA_TEST_BROWSER || undefined, args: BROWSER_FLAGS },
  },
})
