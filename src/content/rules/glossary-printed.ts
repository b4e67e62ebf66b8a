import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Catalog} from '../catalog.ts'

/**
 * Where there is a glossary, a section prints it; else its terms would vanish. While a section cannot be read it may
 * be the one.
 */
export function glossaryPrinted({files, glossary, sections}: Catalog): readonly Diagnostic[] {
  const broken = files.some(({kind, id}) => kind === 'section' && !sections.has(id))
  const printed = [...sections.values()].some(({data}) => data.kind === 'glossary')
  if (!glossary || broken || printed) return []
  const {file} = glossary.source
  const hints = ['write a section with `kind: glossary` and put it into the outline', 'or delete the file']
  return [
    diagnostic('outline-omits', fileSpan(file), 'no section prints the terms of the glossary', ...hints),
  ]
}
