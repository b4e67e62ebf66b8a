const opening = String.raw`^\s*(?:-[ ]+)*`

interface Cause {
  readonly sign: RegExp
  readonly hint: (match: RegExpExecArray) => string
}

/** The usual slips of the pen, by the look of a line. The first that fits is told. */
const causes: readonly Cause[] = [
  {sign: /^ *\t/, hint: () => 'write spaces in place of the tab: YAML indents by nothing else'},
  {
    sign: /^ *[\u00A0\u2000-\u200A\u202F\u205F]/,
    hint: () => 'write ordinary spaces in place of those at the start of the line, which only look like them',
  },
  {
    sign: new RegExp(`${opening}[\\w.-]+：`),
    hint: () => 'write a half-width `:` and a space in place of the full-width `：`',
  },
  {sign: /^[ ]*\u3000|[:-]\u3000/, hint: () => 'write half-width spaces in place of the full-width space'},
  {sign: /^\s*-[^\s-]/, hint: () => 'write a space after `-`'},
  {sign: new RegExp(`${opening}[\\w.-]+:(?!//)\\S`), hint: () => 'write a space after the colon'},
  {
    sign: new RegExp(`${opening}(?:[^\\s:]+: +)?(?![|>][-+\\d]*\\s*(?:#|$))([{[*&!@%\`|>])`),
    hint: ([, mark]) => `a text that starts with \`${mark}\` must stand in quotes`,
  },
  {
    sign: new RegExp(`${opening}[^\\s:]+: +[^"'].*:(?: |$)`),
    hint: () => 'a text with `: ` in it must stand in quotes',
  },
  {
    sign: new RegExp(`${opening}(?:[^\\s:]+: +)?(["']).*\\1.*\\S`),
    hint: ([, mark]) =>
      mark === '"'
        ? 'put the whole text in quotes, and a `\\` before each `"` inside it'
        : "put the whole text in quotes, and write each `'` inside it twice",
  },
]

/**
 * What a line that YAML cannot read probably suffers from, as something to do; `undefined` where nothing
 * usual is seen.
 */
export function causeHint(line: string): string | undefined {
  for (const {sign, hint} of causes) {
    const match = sign.exec(line)
    if (match) return hint(match)
  }
  return undefined
}
