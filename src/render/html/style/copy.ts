import type {CopyRole, Document} from '../../../document/nodes.ts'
import {phraseText} from '../../../document/walk.ts'
import type {EdgeBox, Theme} from '../../../theme/model.ts'
import {cssString} from './properties.ts'

const roles: readonly CopyRole[] = ['recipient', 'marking', 'notice']

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
    edge('@top', looks.head, phraseText(copy.head)),
    edge('@bottom', looks.foot, phraseText(copy.foot)),
  ]
  return `
${roles.map(rule).join('\n')}
.cover figure { margin-block-end: 1.5rem; text-align: center; }
.cover figure .picture :is(img, svg) {
  inline-size: auto;
  block-size: auto;
  max-inline-size: ${width}pt;
  max-block-size: ${height}pt;
}
@page {
${edges.join('\n')}
}
@page :first {
  @top-left { content: none; }
  @top-center { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-center { content: none; }
  @bottom-right { content: none; }
}`
}

const places = {start: 'left', center: 'center', end: 'right', justify: 'left'} as const

function edge(side: string, {style}: EdgeBox, words: string): string {
  if (words === '') return ''
  const looks = `color: ${style.color}; font-size: ${style.size}pt; white-space: nowrap;`
  return `  ${side}-${places[style.align]} { content: ${cssString(words)}; ${looks} }`
}
