import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {nearest} from '../diagnostic/nearest.ts'
import {edgeNames, edgeParts} from '../document/edge.ts'
import type {Path, Source} from '../source/source.ts'
import type {Theme} from './model.ts'

/** The names in braces of a theme's page-edge text that stand for nothing, each on its text. */
export const unknownNames = (theme: Theme, source: Source): readonly Diagnostic[] =>
  (['runningHead', 'runningFoot'] as const).flatMap((edge) =>
    (['start', 'center', 'end'] as const).flatMap((at) =>
      edgeParts(theme[edge]?.[at] ?? '').flatMap((part) =>
        'text' in part || isKnown(part.name) ? [] : [unknown(part.name, [edge, at], source)],
      ),
    ),
  )

const isKnown = (name: string): boolean => edgeNames.some((known) => known === name)

function unknown(name: string, path: Path, source: Source): Diagnostic {
  const near = nearest(name, edgeNames)
  return diagnostic(
    'variable-undefined',
    source.span(path),
    `nothing is called \`{${name}}\` at the edge of a page`,
    ...(near === undefined ? [] : [`did you mean \`{${near}}\`?`]),
    `write ${edgeNames.map((known) => `\`{${known}}\``).join(', ')}`,
  )
}
