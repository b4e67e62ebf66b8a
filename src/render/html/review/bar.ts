import type {Element} from 'hast'
import {h} from 'hastscript'
import {anchor, lines} from '../context.ts'
import {ids} from './ids.ts'
import {button, live} from './live.ts'
import type {Proof} from './proof.ts'

/** What stays in view: how far one is, and what one does most. */
export const bar = ({words}: Proof): Element =>
  live(
    h('div.bar', {role: 'region', ariaLabel: words.bar}, [
      h(
        'div.inside',
        {},
        lines([
          h('progress', {ariaHidden: 'true', max: 1, value: 0}),
          h('output.progress', {}),
          h('span.buttons', {}, [
            button('next', words.next, 'u'),
            button('view', words.says.sides, 'v'),
            h('a', {href: anchor(ids.record)}, words.toRecord),
            button('help', words.help, '?'),
          ]),
        ]),
      ),
    ]),
  )

/** The keys, in a dialog. */
export const help = ({words}: Proof): Element =>
  live(
    h('dialog.help', {ariaLabelledBy: ids.help}, [
      h('h2', {id: ids.help}, words.help),
      h(
        'dl',
        {},
        words.keys.map(([keys, does]) =>
          h('div', {}, [h('dt', {}, [h('kbd', {}, keys)]), h('dd', {}, does)]),
        ),
      ),
      h('p', {}, words.keysNote),
      h('form', {method: 'dialog'}, [h('button', {}, words.close)]),
    ]),
  )
