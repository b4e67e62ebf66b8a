import {visit} from 'yaml'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Parsed} from './parsed.ts'

/** The tags of the core schema (YAML 1.2, 10.3): they say what content has a use for. */
const core = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/

/** Tags of other kinds of values, as `!!binary` and `!!timestamp`: the parser knows them, content does not. */
export function tagFaults(parsed: Parsed): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  visit(parsed.document, {
    Value(_, {tag, range}) {
      if (tag === undefined || tag === '!' || core.test(tag) || !range) return
      const mark = tag.replace('tag:yaml.org,2002:', '!!')
      const start = parsed.text.lastIndexOf(mark, range[0])
      const span = start < 0 ? parsed.span(range[0], range[1]) : parsed.span(start, start + mark.length)
      const hint = `delete \`${mark}\`; a text that starts with \`!\` must stand in quotes`
      faults.push(diagnostic('yaml-syntax', span, `content knows no values of the kind \`${mark}\``, hint))
    },
  })
  return faults
}
