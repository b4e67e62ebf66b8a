import {compare} from '../../../compare/compare.ts'
import {lineOf, lineText, type ChangeLine} from '../../../content/changes.ts'
import {diagnostic, type Diagnostic} from '../../../diagnostic/diagnostic.ts'
import {readTree} from '../../frozen/read.ts'
import {entryOf, isReleased, type Asked, type ReleaseRule} from '../asked.ts'
import {groundOf, type Ground} from './ground.ts'
import {holdOn} from './hold.ts'
import {meantLines, undeclaredWords, untrueWords} from './says.ts'

/** One edition's entry, and what it is held against. */
interface Entry {
  readonly asked: Asked
  /** Its place in the history. */
  readonly index: number
  readonly ground: Ground
  /** The edition before. */
  readonly since: string
}

function undeclared(line: ChangeLine, {asked, index, ground, since}: Entry): Diagnostic {
  const span = asked.catalog.revisions.source.span([index, 'edition'])
  const hint = `add to \`changes\` of edition ${asked.edition}: \`${lineText(line)}\``
  return diagnostic('change-undeclared', span, undeclaredWords(line, since, ground), hint)
}

function untrue(line: ChangeLine, at: number, {asked, index, ground, since}: Entry): Diagnostic {
  const span = asked.catalog.revisions.source.span([index, 'changes', at])
  const hint = `take it out of \`changes\` of edition ${asked.edition}: \`${lineText(line)}\``
  const words = untrueWords(line, since, ground)
  return diagnostic('change-untrue', span, words, hint, ...meantLines(line, ground))
}

/** The history declares every change since the edition before, and none that did not happen. */
export const saysWhatChanged: ReleaseRule = (asked) => {
  const last = asked.editions.at(-1)
  const [revision, index = 0] = entryOf(asked) ?? []
  const isInWork = asked.catalog.whitepaper.data.edition === asked.edition
  if (!last || !revision || !asked.text || !isInWork || asked.baseline || isReleased(asked)) return []
  const before = readTree(asked.world, last.folder)
  if (!before.ok) return before.diagnostics
  const ground = groundOf(compare(before.value, asked.text))
  const held = holdOn(ground, revision.changes)
  const entry: Entry = {asked, index, ground, since: last.facts.edition}
  return [
    ...held.undeclared.map((line) => undeclared(line, entry)),
    ...held.untrue.flatMap((at) => {
      const change = revision.changes[at]
      const line = change && lineOf(change)
      return line ? [untrue(line, at, entry)] : []
    }),
  ]
}
