import type {Difference} from '../../../compare/difference.ts'
import {lineText, type ChangeLine} from '../../../content/changes.ts'
import {phraseText} from '../../../document/walk.ts'
import type {Ground} from './ground.ts'

/** A target as a writer knows it: its id, and its number and title where it has them. */
function nameOf(target: string, {before, after}: Ground): string {
  const heading = (after.sections.get(target) ?? before.sections.get(target))?.section.heading
  const figure = (after.figures.get(target) ?? before.figures.get(target))?.figure
  const title = phraseText(heading?.title ?? figure?.caption ?? [])
  const words = heading?.number === undefined ? title : `${heading.number} ${title}`
  return words === '' ? `\`${target}\`` : `\`${target}\` (${words})`
}

const targetsOf = ({changes}: Difference): readonly string[] =>
  changes.flatMap(({kinds, target}) => (kinds.includes('typography') ? [target] : []))

/** What has happened since an edition, and the history does not say. */
export function undeclaredWords(line: ChangeLine, since: string, ground: Ground): string {
  if ('variable' in line) {
    const change = ground.difference.variables.find(({name}) => name === line.variable)
    return `the variable \`${line.variable}\` was "${change?.before ?? ''}" in edition ${since} and is "${change?.after ?? ''}", and the history does not say so`
  }
  if ('target' in line)
    return `${nameOf(line.target, ground)} is ${line.kind} since edition ${since}, and the history does not say so`
  const [first = '', ...more] = targetsOf(ground.difference)
  const others = more.length === 0 ? '' : more.length === 1 ? ' and one more' : ` and ${more.length} more`
  return `words of ${nameOf(first, ground)}${others} only look otherwise than in edition ${since}, and the history does not say so`
}

/** What the history says has happened since an edition, and has not. */
export function untrueWords(line: ChangeLine, since: string, ground: Ground): string {
  if ('variable' in line)
    return `the history says that the variable \`${line.variable}\` is changed, and its value is that of edition ${since}`
  if ('target' in line)
    return `the history says that ${nameOf(line.target, ground)} is ${line.kind}, and since edition ${since} it is not`
  return `the history says that words look otherwise, and since edition ${since} none only do`
}

/** What may have been meant by a line that is not true: what has become of its target. */
export function meantLines(line: ChangeLine, {difference}: Ground): readonly string[] {
  if (!('target' in line) || line.kind !== 'changed') return []
  const change = difference.changes.find(({target}) => target === line.target)
  if (change?.kinds.includes('typography'))
    return [`its words only look otherwise: \`${lineText({kind: 'editorial'})}\` says so`]
  const variables = difference.echoes.find(({target}) => target === line.target)?.variables ?? []
  return variables.map((variable) => `it only follows a variable: \`${lineText({variable})}\` says so`)
}
