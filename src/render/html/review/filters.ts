import type {Element} from 'hast'
import {h} from 'hastscript'
import {changeKinds} from '../../../compare/difference.ts'
import {lines} from '../context.ts'
import {live} from './live.ts'
import type {Proof} from './proof.ts'

/** How many changes there are of each kind that there is, variables last. */
function countsOf({report, words}: Proof): readonly (readonly [kind: string, name: string, count: number])[] {
  const kinds = changeKinds.map((kind) => [kind, words.kinds[kind], report.counts[kind]] as const)
  const all = [...kinds, ['variable', words.variables, report.variables.length] as const]
  return all.filter(([, , count]) => count > 0)
}

const filter = (group: string, name: string, words: string, count: string): Element =>
  h('button.filter', {type: 'button', dataGroup: group, dataName: name, ariaPressed: 'false'}, [
    h('span', {className: ['kind', name]}, words),
    h('span.count', {}, count),
  ])

/** How marks look. */
const legend = ({words}: Proof): Element =>
  h('p.legend', {}, [
    h('span.unseen', {}, `${words.legend.lead}: `),
    h('ins', {}, words.legend.inserted),
    ' ',
    h('del', {}, words.legend.deleted),
  ])

/** The ways to see fewer changes, for who has the script; else the counts alone. */
export function filters(proof: Proof): readonly Element[] {
  const {words} = proof
  const counts = countsOf(proof)
  const {open, accepted, question} = words.says.states
  const states = Object.entries({open, accepted, question})
  const said = counts.map(([, name, count]) => words.count(name, count)).join(words.comma)
  return [
    h('p.counts', {}, said),
    live(
      h(
        'div.filters',
        {role: 'search', hidden: counts.length === 0},
        lines([
          h(
            'div.group',
            {role: 'group', ariaLabel: words.filters},
            counts.map(([kind, name, count]) => filter('kind', kind, name, String(count))),
          ),
          h(
            'div.group',
            {role: 'group', ariaLabel: words.states},
            states.map(([state, name]) => filter('state', state, name, '')),
          ),
          h('label.search', {}, [
            h('span.unseen', {}, words.search),
            h('input', {
              type: 'search',
              placeholder: words.search,
              autoComplete: 'off',
              ariaKeyShortcuts: '/',
            }),
          ]),
          h('label.unchanged', {}, [
            h('input', {type: 'checkbox', autoComplete: 'off'}),
            ' ',
            words.unchanged,
          ]),
          h('p.shown', {role: 'status', hidden: true}, [
            h('span', {}),
            h('button', {type: 'button', dataDo: 'all'}, words.all),
          ]),
        ]),
      ),
    ),
    ...(counts.length === 0 ? [] : [legend(proof)]),
  ]
}
