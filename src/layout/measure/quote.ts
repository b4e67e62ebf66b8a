import type {Quote} from '../../document/nodes.ts'
import type {Item} from '../items.ts'
import {uniformLooks, type Place} from './place.ts'

/**
 * Measure a quotation: all its texts look alike and stand back behind a rule at its left edge, as far again from what is
 * above and below as paragraphs are.
 */
export function measureQuote(node: Quote, place: Place): readonly Item[] {
  const {quote} = place.desk.theme
  const language = node.language ?? place.language
  const inside: Place = {
    ...place,
    indent: place.indent + quote.indent,
    edge: place.indent,
    looks: uniformLooks(quote),
    ...(language === undefined ? {} : {language}),
  }
  const bar = {quote: node, x: place.indent}
  const items = place.within(node.children, inside)
  const space = place.desk.theme.body.after
  return items.map((item, index): Item => ({
    ...item,
    bars: [bar, ...item.bars],
    before: item.before + (index === 0 ? space : 0),
    after: item.after + (index === items.length - 1 ? space : 0),
  }))
}
