import type {Node, Section} from '../../document/nodes.ts'

/** What templates made of a whitepaper. */
export interface Made {
  readonly sections: readonly Section[]
  /** The phrases and blocks that were placed. */
  readonly placed: ReadonlySet<readonly Node[]>
}
