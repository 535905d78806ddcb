import { defineConfig } from 'vitest/config'

const common = { testTimeout: 60_000, hookTimeout: 180_000, pool: 'forks' as const }

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/setup/closing-line.ts'],
    projects: [
      { test: { ...common, name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/build-once.ts'],
          fileParallelism: false,
          // A browser on a busy machine now and then misses one key of thousands; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
})
