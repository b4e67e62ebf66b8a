import type {Path} from '../source/source.ts'
import type {OutlineEntry} from './model.ts'

/** An entry of the outline that names one part, and where the name stands. */
export interface OutlineName {
  readonly kind: 'section' | 'control'
  readonly id: string
  readonly path: Path
}

/** Every entry of an outline with its path in `whitepaper.yaml`, in reading order. */
export function* entriesOf(
  outline: readonly OutlineEntry[],
  path: Path = ['outline'],
): Generator<{readonly entry: OutlineEntry; readonly path: Path}> {
  for (const [index, entry] of outline.entries()) {
    const here = [...path, index]
    yield {entry, path: here}
    yield* entriesOf(entry.children ?? [], [...here, 'children'])
  }
}

/** Every section and control that an outline names, in reading order. */
export function* namesOf(outline: readonly OutlineEntry[]): Generator<OutlineName> {
  for (const {entry, path} of entriesOf(outline)) {
    for (const kind of ['section', 'control'] as const) {
      const id = entry[kind]
      if (id !== undefined) yield {kind, id, path: [...path, kind]}
    }
  }
}
