import {defineConfig} from 'vitest/config'
import {constants} from './src/render/html/review/bundle.js'

export default defineConfig({
  define: await constants(),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 120_000,
  },
})
