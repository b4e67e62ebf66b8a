import {ESLint, Linter, type Linter as Types} from 'eslint'
import {describe, expect, it} from 'vitest'

const rules = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax'] as const
const eslint = new ESLint()

/** What the rules on imports, globals and calls say of a line of code in a file of src. */
async function lint(file: string, code: string): Promise<readonly string[]> {
  const config = (await eslint.calculateConfigForFile(file)) as Types.Config
  const own = Object.fromEntries(rules.map((rule) => [rule, config.rules?.[rule] ?? 'off']))
  return new Linter().verify(code, {rules: own}).map(({message}) => message)
}

const machine = ['fs', 'fs/promises', 'os', 'process', 'child_process', 'crypto', 'timers/promises']
const loads = (module: string): readonly string[] => [
  `import * as it from '${module}'`,
  `export * from '${module}'`,
  `await import('${module}')`,
  `require('${module}')`,
  `createRequire(import.meta.url)('${module}')`,
]

describe('the lint lets in', () => {
  const lines = [
    ...machine.flatMap((module) => [...loads(module), ...loads(`node:${module}`)]),
    ...['process', 'performance', 'crypto', 'globalThis', 'setTimeout', 'setInterval', 'fetch'].map(
      (name) => `export const it = ${name}`,
    ),
    ...['docx', 'docx/build/index.cjs', 'pdfmake/js/Renderer.js', '@resvg/resvg-js', 'commander'].flatMap(
      loads,
    ),
    'await import(name)',
    'require(name)',
    'new Date()',
  ]
  it.each(lines)('no %s in the layout', async (line) => {
    expect(await lint('src/layout/edge.ts', line)).toHaveLength(1)
  })

  it.each([
    ['src/layout/edge.ts', "import {resolve} from 'node:path'"],
    ['src/layout/fonts.ts', "createRequire(import.meta.url)('fontkit')"],
    ['src/render/docx/render.ts', "import {Document} from 'docx'"],
    ['src/render/docx/render.ts', "import {of} from 'fsx'"],
    ['src/render/pdf/reach/document.ts', "require('pdfmake/js/Renderer.js')"],
    ['src/world/disk.ts', "import {readFileSync} from 'node:fs'"],
    ['src/world/digest.ts', "import {createHash} from 'node:crypto'"],
    ['src/publish/output.ts', "import {writeFileSync} from 'fs'"],
    ['src/cli/terminal.ts', 'performance.now()'],
    ['src/cli/build.ts', "await import('../publish/press.ts')"],
  ])('in %s: %s', async (file, line) => {
    expect(await lint(file, line)).toEqual([])
  })
})
