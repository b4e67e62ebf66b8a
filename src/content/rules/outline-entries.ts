import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path} from '../../source/source.ts'
import type {Catalog} from '../catalog.ts'
import type {OutlineEntry} from '../model.ts'
import {entriesOf} from '../outline.ts'

/** Keys on the way to an entry at the top of the outline. */
const top = 2

/** Why an entry of the outline is none, where to say so, and what to do. */
type Fault = readonly [key: keyof OutlineEntry | undefined, message: string, hint: string]

function nameFault(entry: OutlineEntry): Fault | undefined {
  const kinds = (['section', 'control', 'contents'] as const).filter((kind) => entry[kind] !== undefined)
  const words = {section: 'a section', control: 'a control', contents: 'the contents'}
  if (kinds.length === 1) return undefined
  if (kinds.length === 0) {
    const message = 'an entry of the outline names neither a section nor a control'
    return [undefined, message, 'add `section:` or `control:` with an id']
  }
  const both = kinds.map((kind) => words[kind]).join(' and ')
  return [
    kinds[1],
    `an entry of the outline names ${both} at once`,
    `make ${kinds.length === 2 ? 'two' : 'three'} entries of it`,
  ]
}

function contentsFault(entry: OutlineEntry, path: Path, isFirst: boolean): Fault | undefined {
  if (entry.contents === undefined) return undefined
  if (entry.children !== undefined) {
    return ['children', 'nothing stands below the contents', 'put these parts beside the contents']
  }
  if (path.length > top) {
    return ['contents', 'the contents stand below a part', 'put them at the top of the outline, below none']
  }
  return isFirst ? undefined : ['contents', 'the contents stand twice in the outline', 'keep one of them']
}

/** Each entry of the outline names a section, a control or the contents, one of them; the contents once, below no part. */
export function outlineEntries({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  const entries = [...entriesOf(data.outline)]
  const first = entries.find(({entry, path}) => entry.contents && path.length === top)
  return entries.flatMap(({entry, path}) => {
    const fault = nameFault(entry) ?? contentsFault(entry, path, path === first?.path)
    if (!fault) return []
    const [key, message, hint] = fault
    const place =
      key === 'children' ? source.keySpan([...path, key]) : source.span(key ? [...path, key] : path)
    return [diagnostic('wrong-type', place, message, hint)]
  })
}
