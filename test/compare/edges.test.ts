import {describe, expect, it} from 'vitest'
import {compare} from '../../src/compare/compare.ts'
import {termsOf} from '../../src/compare/terms.ts'
import {segmentBy} from '../../src/compare/words/segment.ts'
import type {Block, Document, Inline} from '../../src/document/nodes.ts'
import {composedWhitepaper, rewriteRows} from './aozora.ts'
import {edgesOf, parted, type Edge} from './edges.ts'
import {after, before, documentOfWords, edits} from './edits.ts'

const aozora = composedWhitepaper('aozora')

/** What the marks of two editions part that they must not, and how many edges there were. */
function partedIn(
  from: Document,
  to: Document,
): {readonly edges: number; readonly faults: readonly string[]} {
  const terms = [...termsOf(from), ...termsOf(to)]
  const edges = edgesOf(compare(from, to))
  return {edges: edges.length, faults: edges.flatMap((edge) => parted(edge, terms) ?? [])}
}

/** The whitepaper with each text of each control another. */
function rewritten(by: (value: string) => string): Document {
  const inline = (node: Inline): Inline => {
    if (node.type === 'text') return {...node, value: by(node.value)}
    return 'children' in node ? {...node, children: node.children.map(inline)} : node
  }
  const block = (own: Block): Block => {
    if (own.type === 'section' || own.type === 'figure') return own
    if (own.type === 'paragraph' || own.type === 'note') return {...own, children: own.children.map(inline)}
    return 'children' in own ? ({...own, children: (own.children as Block[]).map(block)} as Block) : own
  }
  return rewriteRows(aozora, (row) =>
    row.map((own) => {
      if (own.type !== 'section' || own.kind !== 'control') return own
      return {...own, children: own.children.map(block)}
    }),
  )
}

/** The characters of a text with some from the middle on taken out, and others put in their place; no text is left empty. */
const inMiddle =
  (share: number, out: number, put: string) =>
  (value: string): string =>
    value.length <= 2 * out
      ? value
      : Array.from(value)
          .toSpliced(Math.floor(value.length * share), out, put)
          .join('')

const mutations: Readonly<Record<string, (value: string) => string>> = {
  'numbers counted up': (value) => value.replace(/\d+/g, (number) => String(Number(number) + 1)),
  'a decimal put behind each number': (value) => value.replace(/\d+/g, (number) => `${number}.5`),
  'words put in anywhere': inMiddle(0.5, 0, '必ず'),
  'a katakana word put in anywhere': inMiddle(0.4, 0, 'ログ'),
  'characters taken out anywhere': inMiddle(0.3, 3, ''),
  'characters replaced anywhere': inMiddle(0.6, 2, '情報'),
  'a Latin word put in anywhere': inMiddle(0.7, 0, 'ID2'),
  'terms made longer': (value) => value.replaceAll('ログ', '監査ログ一式'),
  'a term put in anywhere': inMiddle(0.5, 0, 'お客様管理鍵'),
}

describe('the edges of marks', () => {
  const at = (text: string): Edge => ({text: text.replace('|', ''), at: text.indexOf('|')})

  it.each(['ストレ|ージ', '1|0日', 'v2|.4', 'IS|O', '１|２', 'お客様|管理鍵', '消去のA|PI'])(
    'are found where they part what is one: %s',
    (text) => {
      expect(parted(at(text), ['お客様管理鍵'])).toBeDefined()
    },
  )

  it.each(['データ|を', '30|日', 'ログ|。', 'お客様管理鍵|の', '第|2版'])('may stand here: %s', (text) => {
    expect(parted(at(text), ['お客様管理鍵'])).toBeUndefined()
  })

  it('stand at no place inside a word, number or term of the edits marked by hand', () => {
    const told = edits.map((edit) => partedIn(documentOfWords(before(edit)), documentOfWords(after(edit))))
    expect(told.flatMap(({faults}) => faults)).toEqual([])
    expect(told.reduce((sum, {edges}) => sum + edges, 0)).toBeGreaterThan(edits.length)
  })

  it('stand where the words of the whole text are cut', () => {
    const faults = edits.flatMap((edit) => {
      const [from, to] = [documentOfWords(before(edit)), documentOfWords(after(edit))]
      const segment = segmentBy([...termsOf(from), ...termsOf(to)])
      return edgesOf(compare(from, to)).filter(({text, at: place}) => {
        let end = 0
        return !segment(text).some((word) => (end += word.length) === place) && place > 0
      })
    })
    expect(faults).toEqual([])
  })

  it.each(Object.entries(mutations))('stand at no such place in the made-up whitepaper with %s', (_, by) => {
    const {edges, faults} = partedIn(aozora, rewritten(by))
    expect(faults).toEqual([])
    expect(edges).toBeGreaterThan(20)
  })
})
