import type {Line, Style} from '../compare/report/line.ts'
import type {Paint} from './terminal.ts'

const plain = (text: string): string => text

const paints = (out: Paint): Readonly<Record<Style, (text: string) => string>> => ({
  plain,
  strong: out.bold,
  faint: out.dim,
  inserted: (text) => out.underline(out.green(text)),
  deleted: (text) => out.strikethrough(out.red(text)),
  restyled: out.yellow,
})

/** A line of a report in the colours of a terminal. */
export const painted = (line: Line, out: Paint): string =>
  line.map(({style, text}) => paints(out)[style](text)).join('')
