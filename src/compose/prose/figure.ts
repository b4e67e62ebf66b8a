import type {Image} from 'mdast'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Figure} from '../../document/nodes.ts'
import type {ProseReading, Scope} from './reading.ts'
import {extentOf, hasTitle, refuse} from './unsupported.ts'

/** What is wrong with the id of a figure to be placed. */
export function figureFault(id: string, origin: Span, ids: Scope['ids']): Diagnostic | undefined {
  const kind = ids.get(id)?.kind
  if (kind === 'figure') return undefined
  if (kind) {
    const message = `\`${id}\` is a ${kind}, not a figure`
    return diagnostic('reference-broken', origin, message, `to refer to it write \`[](#${id})\``)
  }
  const figures = [...ids].flatMap(([known, entry]) => (entry.kind === 'figure' ? [known] : []))
  const near = nearest(id, figures)
  const hint = near === undefined ? 'the id is the name of a file in figures/' : `did you mean \`#${near}\`?`
  return diagnostic('reference-broken', origin, `no figure has the id \`${id}\``, hint)
}

/** `![](#id)`, alone in its paragraph: the figure of that file stands here. */
export function figure(node: Image, reading: ProseReading): readonly Figure[] {
  if (!node.url.startsWith('#')) {
    const hint = 'make a file in figures/ that names the picture, and write `![](#id)`'
    refuse(node, reading, 'a picture is placed by the id of its figure', hint)
    return []
  }
  if (node.alt || hasTitle(node)) {
    const hint = 'leave the brackets empty; its words stand in its file, as `alt` and `caption`'
    refuse(node, reading, 'a figure takes no words here', hint)
  }
  const [id, origin] = [node.url.slice(1), reading.span(...extentOf(node))]
  const fault = figureFault(id, origin, reading.scope.ids)
  if (fault) reading.report(fault)
  const placed = reading.scope.figure(id, origin)
  return placed ? [placed] : []
}
