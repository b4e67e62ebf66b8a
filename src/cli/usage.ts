/** A command that was called wrongly: told in one line, exit code 2. */
export class UsageError extends Error {
  /** What to do about it. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
