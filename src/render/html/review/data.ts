/** What the page's script says. `{…}` are filled in. */
export interface Sayings {
  readonly progress: string
  readonly question: string
  readonly shown: string
  readonly states: {readonly open: string; readonly accepted: string; readonly question: string}
  readonly inline: string
  readonly sides: string
  readonly copy: string
  readonly copied: string
  readonly noName: string
  readonly badName: string
  readonly nothing: string
  readonly noVerdict: string
  readonly exported: string
  readonly replace: string
  readonly imported: string
  readonly faults: {
    readonly unread: string
    readonly strange: string
    readonly newer: string
    readonly other: string
    readonly target: string
  }
}

/** One of the two texts: what a record calls it. */
export interface Side {
  readonly edition: string
  /** SHA-256 of the text, as it is frozen. */
  readonly digest: string
}

/** What the page tells its script, as JSON. Nothing here imports anything: the script is checked apart. */
export interface PageData {
  readonly whitepaper: string
  readonly before: Side
  readonly after: Side
  /** What the two texts are called, above their columns. */
  readonly labels: {readonly before: string; readonly after: string}
  /** What a record says something of, in its order. The card of each has its place here as `data-at`. */
  readonly targets: readonly string[]
  readonly says: Sayings
}
