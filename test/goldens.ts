import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect} from 'vitest'

const accepted = process.env['HAKUSHO_ACCEPT']

/**
 * Compare a text with a golden: a file below `test/`, by its path from there. A missing golden is a failure.
 * Only a run that asks for it by name, with HAKUSHO_ACCEPT set to this path or to `all`, writes the file.
 */
export function expectGolden(path: string, actual: string): void {
  const file = join(import.meta.dirname, path)
  if (accepted === path || accepted === 'all') {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, actual)
  }
  if (!existsSync(file)) expect.fail(`the golden ${path} is missing; HAKUSHO_ACCEPT=${path} writes it`)
  expect(actual, `differs from ${path}; HAKUSHO_ACCEPT=${path} accepts it`).toBe(readFileSync(file, 'utf8'))
}
