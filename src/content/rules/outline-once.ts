import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {namesOf, type OutlineName} from '../outline.ts'

/**
 * The outline names each part once: a part that stood twice would have two numbers, two places and one id.
 */
export function outlineOnce({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  const seen = new Map<string, OutlineName>()
  return [...namesOf(data.outline)].flatMap((name) => {
    const key = `${name.kind} ${name.id}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, name)
      return []
    }
    const hint = `keep one of them; the first stands on line ${source.span(first.path).start.line}`
    return [
      diagnostic(
        'outline-duplicate',
        source.span(name.path),
        `\`${name.id}\` stands twice in the outline`,
        hint,
      ),
    ]
  })
}
