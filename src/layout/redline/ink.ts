import type {Marking} from '../../document/nodes.ts'

/**
 * The colours of what was struck and of what was put in. Each stands out from white by more than 4.5 to 1 (WCAG 2.2,
 * 1.4.3), and one from the other for who sees no red or no green; what tells them apart are the rules and frames.
 */
export const markColors = {
  deleted: '#a3300f',
  inserted: '#00695c',
} as const satisfies Record<Marking, string>
