import {basename, dirname, sep} from 'node:path'
import {createColors} from 'picocolors'
import {run, type ExitCode, type Surroundings} from '../../src/cli/program.ts'
import {joined, type Output} from '../../src/publish/output.ts'
import {veraPdf, type Validator} from '../../src/publish/verify/run.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

/** What one command said and wrote. */
export interface Transcript {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  /** What the output folder holds afterwards, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** An output that keeps files in memory, and fails where it is told to. */
export function memoryOutput(
  files: Map<string, Uint8Array>,
  fails?: (verb: string, path: string) => string | undefined,
): Output {
  const attempt = (verb: string, path: string): void => {
    const code = fails?.(verb, path)
    if (code !== undefined) throw Object.assign(new Error(code), {code})
  }
  /** A file, or the files of a folder. */
  const below = (path: string): readonly (readonly [string, Uint8Array])[] =>
    [...files].filter(([file]) => file === path || file.startsWith(path + sep))
  return {
    makeFolder: (path) => attempt('makeFolder', path),
    removeFolder: () => {},
    exists: (path) => files.has(path),
    read: (path) => files.get(path),
    write(path, bytes) {
      const whole = joined(bytes)
      files.set(path, whole.slice(0, 1))
      attempt('write', path)
      files.set(path, whole)
    },
    keep(path, as) {
      attempt('keep', path)
      files.set(as, files.get(path) ?? new Uint8Array())
    },
    replace(from, to) {
      attempt('replace', to)
      for (const [path, bytes] of below(from)) {
        files.set(to + path.slice(from.length), bytes)
        files.delete(path)
      }
    },
    remove: (path) => void files.delete(path),
    list: (path) =>
      [...files.keys()].flatMap((file) => (dirname(file) === path ? [basename(file)] : [])).sort(),
    append(path, text) {
      attempt('append', path)
      files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), Buffer.from(text)]))
    },
    clear(path) {
      attempt('clear', path)
      for (const [file] of below(path)) files.delete(file)
    },
  }
}

/** What a session starts from. */
export interface SessionOptions {
  readonly cwd?: string
  /** Files that are laid over those of the disk. */
  readonly over?: Readonly<Record<string, string | Uint8Array>>
  readonly files?: Map<string, Uint8Array>
  readonly fails?: (verb: string, path: string) => string | undefined
  readonly validator?: Validator
}

/** Run one command line in memory. */
export async function hakusho(words: string, options: SessionOptions = {}): Promise<Transcript> {
  const [out, err]: [string[], string[]] = [[], []]
  const files = options.files ?? new Map<string, Uint8Array>()
  const surroundings: Surroundings = {
    world: overlay(disk(options.cwd ?? process.cwd()), options.over ?? {}),
    output: memoryOutput(files, options.fails),
    validator: options.validator ?? veraPdf({named: './there-is-no-verapdf'}),
    terminal: {
      say: (line) => void out.push(line),
      warn: (text) => void err.push(text),
      progress: () => {},
      paint: {out: createColors(false), err: createColors(false)},
      elapsed: () => 900,
    },
    today: () => '2026-04-01',
    // A process of its own reads and writes the same files.
    spawn: (own) => run(own, surroundings),
  }
  const code = await run(words === '' ? [] : words.split(' '), surroundings)
  return {code, out: out.join('\n'), err: err.join('\n'), files}
}
