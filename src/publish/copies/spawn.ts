import {spawn} from 'node:child_process'

/** A process, as it was begun. */
interface Begun {
  readonly execPath: string
  readonly execArgv: readonly string[]
  readonly argv: readonly string[]
}

/** Runs the program of a process again, with other words, beside it: how it ended. */
export const spawnLike =
  ({execPath, execArgv, argv}: Begun) =>
  (words: readonly string[]): Promise<number> =>
    new Promise((done) => {
      const child = spawn(execPath, [...execArgv, argv[1] ?? '', ...words], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      child.on('error', () => done(1))
      child.on('close', (code) => done(code ?? 1))
    })
