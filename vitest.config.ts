import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': `${root}/tests/server-only.ts` } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/integration/**', 'tests/e2e/**'],
    maxWorkers: 2,
    // Property tests take seconds of a busy core; the limit is there for what would never end.
    testTimeout: 60_000,
  },
})
