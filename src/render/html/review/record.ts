import type {Element} from 'hast'
import {h} from 'hastscript'
import {lines} from '../context.ts'
import {ids} from './ids.ts'
import {button, live} from './live.ts'
import type {PageData} from './data.ts'
import type {Proof} from './proof.ts'

/** Who reviews, and how the record leaves the page and comes back to it. */
export function record({words}: Proof, {before, after}: PageData): Element {
  const form = live(
    h(
      'div.record',
      {},
      lines([
        h('p', {}, words.recordLead),
        h('p', {}, [
          h('label', {}, [
            h('span', {}, words.name),
            h('input.reviewer', {type: 'text', maxLength: 200, required: true, autoComplete: 'name'}),
          ]),
        ]),
        h('p.signed', {}),
        h('p.buttons', {}, [
          button('export', words.export),
          button('import', words.import),
          h('input', {
            type: 'file',
            accept: '.json,application/json',
            hidden: true,
            ariaLabel: words.importing,
          }),
        ]),
      ]),
    ),
  )
  return h(
    'section.recording',
    {ariaLabelledBy: ids.record},
    lines([
      h('h2', {id: ids.record, tabIndex: -1}, words.record),
      form,
      h('noscript', {}, [h('p', {}, words.noScript)]),
      h('p.said', {id: ids.said, role: 'status'}),
      h('dl.digests', {}, [
        h('dt', {}, `${words.digests}: ${words.from}`),
        h('dd', {}, [h('code', {}, before.digest)]),
        h('dt', {}, `${words.digests}: ${words.to}`),
        h('dd', {}, [h('code', {}, after.digest)]),
      ]),
    ]),
  )
}
