import { defineConfig } from 'vitest/config'

const reporters = ['default', './__tests__/setup/closing-line.ts']

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/**/*.test.ts'],
          exclude: ['__tests__/**/*.live.test.ts'],
        },
      },
      {
        test: {
          name: 'live',
          include: ['__tests__/**/*.live.test.ts'],
          globalSetup: ['__tests__/setup/cluster.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
