import type {Block, Quote} from '../../document/nodes.ts'
import type {Item} from '../items.ts'
import {uniformLooks, type Place} from './place.ts'

/**
 * Measure a quotation: all its texts look alike and stand back behind a rule at its left edge, as far again from what is
 * above and below as paragraphs are. A source at its end is in the language around it.
 */
export function measureQuote(node: Quote, place: Place): readonly Item[] {
  const {quote} = place.desk.theme
  const around: Place = {
    ...place,
    indent: place.indent + quote.indent,
    edge: place.indent,
    looks: uniformLooks(quote),
  }
  const inside = node.language === undefined ? around : {...around, language: node.language}
  const bar = {quote: node, x: place.indent}
  const words = node.children.filter((block, index) => index < node.children.length - 1 || !isSource(block))
  const source = node.children.slice(words.length)
  const items = [...place.within(words, inside), ...place.within(source, around)]
  const space = place.desk.theme.body.after
  return items.map((item, index): Item => ({
    ...item,
    bars: [bar, ...item.bars],
    before: item.before + (index === 0 ? space : 0),
    after: item.after + (index === items.length - 1 ? space : 0),
  }))
}

const isSource = (block: Block): boolean => block.type === 'paragraph' && block.role === 'source'
