import {copyRoles} from '../../../document/kinds.ts'
import type {CopyRole, Document} from '../../../document/nodes.ts'
import {phraseText} from '../../../document/walk.ts'
import type {Theme} from '../../../theme/model.ts'
import {blank, filled} from './print.ts'
import {cssString} from './properties.ts'

const rule = (role: CopyRole): string => `.cover .${role} {
  margin-block: 0.75rem;
  color: var(--${role});
  font-size: var(--${role}-size);
  font-weight: var(--${role}-weight);
  line-height: var(--${role}-leading);
  text-align: var(--${role}-align);
}`

/** The rules for what only copies have; none for a document that is no copy. */
export function copySheet({copy}: Document, {copy: looks}: Theme): string {
  if (!copy || !looks) return ''
  const {width, height} = looks.logo
  const edges = [
    {side: '@top', words: phraseText(copy.head), style: looks.head.style},
    {side: '@bottom', words: phraseText(copy.foot), style: looks.foot.style},
  ].flatMap(({side, words, style}) =>
    words === '' ? [] : [{name: `${side}-${places[style.align]}`, content: cssString(words), style}],
  )
  return `
${copyRoles.map(rule).join('\n')}
.cover figure { margin-block-end: 1.5rem; text-align: center; }
.cover figure .picture :is(img, svg) {
  inline-size: auto;
  block-size: auto;
  max-inline-size: ${width}pt;
  max-block-size: ${height}pt;
}
@page {
${edges.map(filled).join('\n')}
}
@page :first {
${edges.map(blank).join('\n')}
}`
}

const places = {start: 'left', center: 'center', end: 'right', justify: 'left'} as const
