import {defineConfig} from 'vitest/config'
import {constants} from './src/render/html/review/bundle.js'

export default defineConfig({
  define: await constants(),
  test: {
    include: ['test/conformance/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
