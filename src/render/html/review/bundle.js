// The script of the review page: page/*.ts as one script for browsers.
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** The constants that src is compiled with, for esbuild and for vitest alike. */
export async function constants() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('page/main.ts', import.meta.url))],
    // What esbuild says of files in its comments is said from here, wherever it is run.
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  })
  return {REVIEW_SCRIPT: JSON.stringify(outputFiles[0].text)}
}
