import {visit, type Alias, type Node} from 'yaml'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import {nodeSpan} from './locate.ts'
import type {Parsed} from './parsed.ts'

/** How often a file may use its anchors: enough for words said twice, too few to blow a file up. */
const maxAliasCount = 100

function aliasesOf({document}: Parsed): readonly Alias[] {
  const found: Alias[] = []
  visit(document, {Alias: (_, alias) => void found.push(alias)})
  return found
}

function aliasFault(parsed: Parsed, alias: Alias): Diagnostic | undefined {
  const [start, end] = alias.range ?? [0, 0]
  const anchored = alias.resolve(parsed.document)?.range
  const span = parsed.span(start, end)
  const quote = 'a text that starts with `*` must stand in quotes'
  if (!anchored)
    return diagnostic('yaml-syntax', span, `\`*${alias.source}\` names no anchor above it`, quote)
  if (anchored[0] > start || start >= anchored[1]) return undefined
  return diagnostic('yaml-syntax', span, `\`*${alias.source}\` stands inside what it names`, quote)
}

const countFault = (span: Span | undefined): Diagnostic =>
  diagnostic(
    'yaml-syntax',
    span,
    `the file uses its anchors more than ${maxAliasCount} times`,
    'write the words out',
  )

/** Aliases that name nothing, name what they stand in, or are more than `maxAliasCount`. */
export function aliasFaults(parsed: Parsed): readonly Diagnostic[] {
  const aliases = aliasesOf(parsed)
  const surplus = aliases[maxAliasCount]
  if (surplus) return [countFault(nodeSpan(parsed, surplus))]
  return aliases.flatMap((alias) => aliasFault(parsed, alias) ?? [])
}

/**
 * What a document says, as plain data; an error where anchors that hold aliases multiply past
 * `maxAliasCount`.
 */
export function plainValue(parsed: Parsed): Outcome<unknown> {
  try {
    return reached(parsed.document.toJS({maxAliasCount}))
  } catch {
    return failed([countFault(nodeSpan(parsed, aliasesOf(parsed)[0]) ?? parsed.span(0, 0))])
  }
}

/** Words that YAML would take away in silence: an anchor that nothing uses, and a lone `!`. */
export function lostWordFaults(parsed: Parsed): readonly Diagnostic[] {
  const used = new Set(aliasesOf(parsed).map((alias) => alias.source))
  const faults: Diagnostic[] = []
  const report = (node: Node, mark: string, why: string): void => {
    const start = parsed.text.lastIndexOf(mark, node.range?.[0])
    const hint = `a text that starts with \`${mark.charAt(0)}\` must stand in quotes`
    const message = `YAML drops \`${mark}\`, ${why}`
    faults.push(diagnostic('yaml-syntax', parsed.span(start, start + mark.length), message, hint))
  }
  visit(parsed.document, {
    Value(_, node) {
      if (node.tag === '!') report(node, '!', 'which marks nothing in content')
      if (node.anchor === undefined || used.has(node.anchor)) return
      report(node, `&${node.anchor}`, 'for it is an anchor that nothing uses')
    },
  })
  return faults
}
