import type {Code} from '../../diagnostic/codes.ts'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {ProseReading} from './reading.ts'
import {nodesIn, type MarkdownBlock} from './tree.ts'

/** Words that an input method made of a mark, so that they print as they stand, and what to say of them. */
interface Lookalike {
  readonly code: Code
  readonly sign: RegExp
  /** What is wrong, and the mark that was meant; nothing where the words may well be meant as they stand. */
  readonly words: (match: RegExpExecArray, reading: ProseReading) => readonly [string, string] | undefined
}

const inFullWidth = (written: string): string =>
  `\`${written}\` is in full-width characters, and prints as it stands`

const lookalikes: readonly Lookalike[] = [
  {
    code: 'variable-undefined',
    sign: /[{｛]\s*([\w.-]+)\s*[}｝]/gu,
    words([written, name = ''], {scope}) {
      if (!/[｛｝]/u.test(written) || !Object.hasOwn(scope.variables, name)) return undefined
      return [inFullWidth(written), `{${name}}`]
    },
  },
  {
    code: 'variable-undefined',
    sign: /\{([\w.-]+)(?![^{}｝\n]*[}｝])/gu,
    words([written, name = ''], {scope}) {
      if (!Object.hasOwn(scope.variables, name)) return undefined
      return [`the brace of \`${written}\` is never closed, and prints as it stands`, `{${name}}`]
    },
  },
  {
    code: 'footnote-undefined',
    sign: /[[［][\^＾]([^\s[\]［］]+)[\]］]/gu,
    words: ([written, name = '']) =>
      /[［＾］]/u.test(written) ? [inFullWidth(written), `[^${name}]`] : undefined,
  },
  {
    code: 'reference-broken',
    sign: /(?<=[\]］])[(（][#＃]([\w.-]+)[)）]/gu,
    words: ([written, id = '']) => [inFullWidth(written), `[](#${id})`],
  },
]

function* tellIn(value: string): Generator<readonly [Lookalike, RegExpExecArray]> {
  for (const lookalike of lookalikes)
    for (const match of value.matchAll(lookalike.sign)) yield [lookalike, match]
}

/** Report marks of the prose that stand in full-width characters, or are not closed: they would print as words. */
export function reportLookalikes(tree: readonly MarkdownBlock[], reading: ProseReading): void {
  for (const node of nodesIn(tree)) {
    if (node.type !== 'text' || node.escaped) continue
    const start = node.position?.start.offset ?? 0
    for (const [{code, words}, match] of tellIn(node.value)) {
      const [message, meant] = words(match, reading) ?? []
      if (message === undefined || meant === undefined) continue
      const from = start + match.index
      const span = reading.span(from, from + match[0].length)
      reading.report(diagnostic(code, span, message, `write \`${meant}\` if that is meant`))
    }
  }
}
