import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {afterAll} from 'vitest'

/** What a program said. */
export interface Said {
  readonly out: string
  readonly err: string
}

/** Run a program of the machine. One that is not there, or that ends badly, fails the test. */
export const run = (program: string, ...words: readonly string[]): Said => feed('', program, ...words)

/** The same with something for it to read. */
export function feed(input: string, program: string, ...words: readonly string[]): Said {
  const {error, status, signal, stdout, stderr} = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64_000_000,
    env: {...process.env, LC_ALL: 'C.UTF-8'},
  })
  if (error) throw new Error(`${program} did not run: ${error.message}`)
  if (status !== 0) {
    throw new Error(`${[program, ...words].join(' ')}: exit code ${status ?? signal}\n${stdout}${stderr}`)
  }
  return {out: stdout, err: stderr}
}

/** The same while others run. */
export async function feeding(input: string, program: string, ...words: readonly string[]): Promise<string> {
  const child = spawn(program, words, {
    timeout: 600_000,
    env: {...process.env, LC_ALL: 'C.UTF-8'},
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | string>((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? signal ?? 'no exit code'))
  })
  child.stdin.end(input)
  const [out, end] = await Promise.all([text(child.stdout), ended])
  if (end !== 0) throw new Error(`${[program, ...words].join(' ')}: exit code ${end}\n${out}`)
  return out
}

/** A folder that is gone when the tests of this file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hakusho-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Make something when it is first asked for. Each test that asks for what cannot be made fails. */
export function once<T>(make: () => T | Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= Promise.resolve().then(make))
}
