import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // A busy machine is no failure: only a test that hangs is.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    experimental: { viteModuleRunner: false },
  },
})
