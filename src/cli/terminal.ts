import picocolors from 'picocolors'

/** Colours, or none: each function wraps a text. */
export type Paint = ReturnType<typeof picocolors.createColors>

/** Where a command speaks. */
export interface Terminal {
  /** Results, one line each. */
  readonly say: (line: string) => void
  /** Diagnostics and faults of usage. */
  readonly warn: (text: string) => void
  /** What is being done now: one line that is overwritten on a terminal, nothing in a log. */
  readonly progress: (step: string | undefined) => void
  readonly paint: {readonly out: Paint; readonly err: Paint}
  /** Milliseconds since the program began. */
  readonly elapsed: () => number
}

/** The streams and surroundings of a process. */
export interface ProcessLike {
  readonly stdout: {write: (text: string) => unknown; readonly isTTY?: boolean}
  readonly stderr: {write: (text: string) => unknown; readonly isTTY?: boolean}
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The terminal of a process. `NO_COLOR` (any value but an empty one) puts colours off, `FORCE_COLOR` on. */
export function terminal({stdout, stderr, env}: ProcessLike): Terminal {
  const colored = (tty: boolean | undefined): boolean =>
    !env.NO_COLOR &&
    (Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== '0') || (tty === true && env.TERM !== 'dumb'))
  const live = stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI
  const erase = live ? '\r\u001b[2K' : ''
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write(erase)
    shown = false
  }
  return {
    say(line) {
      clear()
      stdout.write(`${line}\n`)
    },
    warn(text) {
      clear()
      stderr.write(`${text}\n`)
    },
    progress(step) {
      clear()
      if (!live || step === undefined) return
      stderr.write(step)
      shown = true
    },
    paint: {
      out: picocolors.createColors(colored(stdout.isTTY)),
      err: picocolors.createColors(colored(stderr.isTTY)),
    },
    elapsed: () => performance.now(),
  }
}
