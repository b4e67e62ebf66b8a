import type {Element} from 'hast'
import {h} from 'hastscript'
import {lines} from '../context.ts'
import {live} from './live.ts'
import type {ReviewWords} from './words.ts'

const verdicts = ['accepted', 'question'] as const

function choice(at: number, verdict: (typeof verdicts)[number], words: ReviewWords): Element {
  return h('label', {className: ['choice', verdict]}, [
    h('input', {type: 'radio', name: `verdict-${at}`, value: verdict, autoComplete: 'off'}),
    ' ',
    words.choices[verdict],
  ])
}

/** Where one says what one thinks of a change; on paper, what was said. */
export const verdictForm = (at: number, name: string, words: ReviewWords): Element =>
  live(
    h(
      'fieldset.verdict',
      {},
      lines([
        h('legend', {}, [words.verdict, h('span.unseen', {}, ` ${name}`)]),
        h('div.choices', {}, [
          ...verdicts.map((verdict) => choice(at, verdict, words)),
          h('button.clear', {type: 'button', dataDo: 'clear', hidden: true}, words.clear),
        ]),
        h('label.comment', {}, [h('span', {}, words.comment), h('textarea', {rows: 2, autoComplete: 'off'})]),
        h('p.said', {}),
      ]),
    ),
  )
