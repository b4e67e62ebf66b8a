import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {describe, expect, it} from 'vitest'
import {severities, type Code} from '../src/diagnostic/codes.ts'
import type {Diagnostic} from '../src/diagnostic/diagnostic.ts'
import {plain, printDiagnostic} from '../src/diagnostic/print.ts'
import {disk} from '../src/world/disk.ts'
import {overlay} from '../src/world/overlay.ts'
import type {World} from '../src/world/world.ts'

/** The stages under test: every diagnostic of the whitepaper in a folder. */
export type Diagnose = (
  world: World,
  folder: string,
) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>

/** A diagnostic that a case expects. `file` is relative to the whitepaper's folder. */
interface Expected {
  readonly file: string
  readonly line: number
  readonly column?: number
  readonly severity: string
  readonly code: string
}

const root = resolve(import.meta.dirname, '..')
const marker = /[ \t]*#\s*(error|warning|information):[ \t]*([^#\r\n]*)/g
const notes = {expected: 'expected.txt', absent: 'absent.txt'} as const

type Files = ReadonlyMap<string, Uint8Array>

function filesBelow(folder: string): Files {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]))
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

const linesOf = (files: Files, name: string): readonly string[] =>
  textOf(files.get(name))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readCode(text: string): Pick<Expected, 'code' | 'column'> {
  const [, code = '', column] = /^([a-z0-9-]+)(?: @(\d+))?$/.exec(text.trim()) ?? []
  if (!Object.hasOwn(severities, code)) throw new Error(`\`${text}\` names no code`)
  return column === undefined ? {code} : {code, column: Number(column)}
}

/** The diagnostics that stand beside the faults of a file: `# error: a-code, another-code @9`. */
function commentsOf(file: string, bytes: Uint8Array): readonly Expected[] {
  return textOf(bytes)
    .split(/\r\n|\n|\r/)
    .flatMap((text, index) =>
      [...text.matchAll(marker)].flatMap(([, severity = '', codes = '']) =>
        codes.split(',').map((item) => ({file, line: index + 1, severity, ...readCode(item)})),
      ),
    )
}

/** A line of `expected.txt`: `file:line:column code`. */
function expectedLine(text: string): Expected {
  const [, file = '', line, column, code = ''] = /^(.+):(\d+):(\d+) ([a-z0-9-]+)$/.exec(text) ?? []
  readCode(code)
  return {file, line: Number(line), column: Number(column), severity: severities[code as Code], code}
}

const isUtf8 = (bytes: Uint8Array): boolean => Buffer.from(textOf(bytes)).equals(bytes)

/**
 * A file as the stages see it: without the comments, so that they may stand in prose and in broken YAML too.
 */
const withoutComments = (bytes: Uint8Array): Uint8Array =>
  isUtf8(bytes) ? new TextEncoder().encode(textOf(bytes).replaceAll(marker, '')) : bytes

interface Case {
  readonly world: World
  readonly folder: string
  readonly expected: readonly Expected[]
}

/** A healthy whitepaper with a case's files laid over it, less those that `absent.txt` names. */
function readCase(base: string, cases: string, name: string): Case {
  const own = filesBelow(join(cases, name))
  const absent = linesOf(own, notes.absent)
  const files = [...filesBelow(base), ...own].filter(([file]) => !absent.includes(file))
  const kept = [...new Map(files)].filter(([file]) => file !== notes.expected && file !== notes.absent)
  const folder = `cases/${name}`
  const placed = kept.map(([file, bytes]) => [`${folder}/${file}`, withoutComments(bytes)] as const)
  const comments = kept.flatMap(([file, bytes]) => commentsOf(file, bytes))
  const listed = linesOf(own, notes.expected).map(expectedLine)
  return {world: overlay(disk(root), Object.fromEntries(placed)), folder, expected: [...comments, ...listed]}
}

const keyOf = ({file, line, column, severity, code}: Expected): string =>
  `${file}:${line}${column === undefined ? '' : `:${column}`} ${severity} ${code}`

/** Diagnostics in the form of what is expected; the column counts only where the case names it. */
function actualKeys(
  diagnostics: readonly Diagnostic[],
  folder: string,
  expected: ReadonlySet<string>,
): string[] {
  return diagnostics.map(({code, severity, span}) => {
    const file = span?.file.replace(`${folder}/`, '') ?? ''
    const found = {file, line: span?.start.line ?? 0, severity, code}
    const exact = keyOf({...found, column: span?.start.column ?? 0})
    return expected.has(exact) ? exact : keyOf(found)
  })
}

function expectGoodWords({message, hints}: Diagnostic): void {
  expect(message).not.toMatch(/[.。]$|^\s|\s$|undefined|\[object|NaN/)
  expect(message).not.toBe('')
  expect(hints.length, `hints of: ${message}`).toBeGreaterThan(0)
  for (const hint of hints) expect(hint).not.toMatch(/[.。]$|^\s*$|undefined|\[object|NaN/)
}

/** Run the stages on one case: exactly the expected diagnostics, each with good words. */
export async function expectFaults(
  base: string,
  cases: string,
  name: string,
  diagnose: Diagnose,
): Promise<void> {
  const {world, folder, expected} = readCase(base, cases, name)
  expect(expected.length, 'the case expects nothing').toBeGreaterThan(0)
  const diagnostics = await diagnose(world, folder)
  const printed = diagnostics.map((item) => printDiagnostic(item, (file) => textOf(world.read(file)), plain))
  const keys = expected.map(keyOf)
  expect(actualKeys(diagnostics, folder, new Set(keys)).sort(), printed.join('\n')).toEqual([...keys].sort())
  diagnostics.forEach(expectGoodWords)
}

/**
 * One test a folder of `cases`, each laid over the healthy whitepaper in `base`. What a case expects stands
 * beside the fault as a comment at the end of the line, `# error: a-code, another-code @9` (`@9`: column 9),
 * or where no comment can stand, in `expected.txt`: `file:line:column code`. `absent.txt` names files of the
 * base that are gone.
 */
export function testFaults(base: string, cases: string, diagnose: Diagnose): void {
  describe('faults', () => {
    const names = readdirSync(cases).sort()
    it('has cases', () => expect(names.length).toBeGreaterThan(0))
    it.each(names)('%s', (name) => expectFaults(base, cases, name, diagnose))
  })
}
