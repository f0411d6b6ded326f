import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Tests that start real databases and servers: one file at a time, so that they do not fight over two cores. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root, 'server-only': `${root}/tests/server-only.ts` } },
  test: {
    include: ['tests/integration/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
