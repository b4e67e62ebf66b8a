import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 30_000,
  },
})
