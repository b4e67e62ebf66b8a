import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {parseYaml} from '../../src/source/yaml.ts'
import type {Difference} from '../../src/compare/difference.ts'
import {textOf} from '../../src/compare/printing.ts'
import type {BlockMark} from '../../src/compare/difference.ts'
import type {Block, Document, Item, List, Section} from '../../src/document/nodes.ts'
import {plainText} from '../../src/document/walk.ts'
import {documentOf, text} from '../transform/documents.ts'

const folder = join(import.meta.dirname, 'edits')

/** One edit as an editor marks it by hand: `[-struck-]`, `[+inserted+]`. A line that opens with `- ` is an item. */
export interface Edit {
  readonly kind: string
  readonly marked: string
}

/** Every edit that is written down, by kind. */
export const edits: readonly Edit[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => {
    const source = parseYaml(name, readFileSync(join(folder, name)))
    if (!source.ok) throw new Error(JSON.stringify(source.diagnostics))
    return (source.value.value as readonly string[]).map((marked) => ({
      kind: name.replace('.yaml', ''),
      marked: marked.trim(),
    }))
  })

const mark = /\[-([^]*?)-\]|\[\+([^]*?)\+\]/g

/** The text of an edit with the marks of one side resolved. */
export const before = ({marked}: Edit): string =>
  marked.replace(mark, (_, struck: string | undefined) => struck ?? '')
/** The same for the other side. */
export const after = ({marked}: Edit): string =>
  marked.replace(mark, (_, _struck, inserted: string | undefined) => inserted ?? '')

const item = (words: string): Item => ({
  type: 'item',
  children: [{type: 'paragraph', children: [text(words)]}],
})

/** Lines as paragraphs and lists. */
function blocksOf(words: string): readonly Block[] {
  const blocks: Block[] = []
  for (const line of words.split('\n').filter((own) => own !== '')) {
    const last = blocks.at(-1)
    if (!line.startsWith('- ')) blocks.push({type: 'paragraph', children: [text(line)]})
    else if (last?.type === 'list')
      blocks[blocks.length - 1] = {...last, children: [...last.children, item(line.slice(2))]}
    else blocks.push({type: 'list', ordered: false, children: [item(line.slice(2))]} satisfies List)
  }
  return blocks
}

/** The words that the glossary of the whitepaper explains, which are products and terms of the edits. */
const terms = [
  ...['あおぞらストレージ', 'あおぞらオブジェクトストレージ', 'あおぞらコンソール', 'あおぞらポータル'],
  ...['みずうみWAF', 'みずうみシールド', 'あおぞら鍵管理サービス', 'あおぞらKMS'],
  ...['多要素認証', '特権ID', 'アベイラビリティゾーン', 'お客様管理鍵'],
]

const cell = (words: string): Block => ({
  type: 'cell',
  children: [{type: 'paragraph', children: [text(words)]}],
})

const glossary: Section = {
  type: 'section',
  id: 'terms',
  kind: 'glossary',
  level: 1,
  listed: true,
  children: [
    {
      type: 'table',
      headerRows: 0,
      columns: [0.5, 0.5],
      children: terms.map((term) => ({type: 'row', children: [cell(term), cell('説明')]})) as never,
    },
  ],
}

/** A document that holds one side of an edit. */
export const documentOfWords = (words: string): Document =>
  documentOf(
    {type: 'section', id: 'edit', kind: 'control', level: 1, listed: true, children: blocksOf(words)},
    glossary,
  )

/** A run of struck or inserted words. */
export interface Run {
  readonly sign: '-' | '+' | ''
  readonly words: string
}

/** The runs an editor marked, those of items without what makes them items. */
export const humanRuns = ({marked}: Edit): readonly Run[] =>
  [...marked.matchAll(mark)].map(([, struck, inserted]) => ({
    sign: struck === undefined ? '+' : '-',
    words: (struck ?? inserted ?? '').replace(/^- /, ''),
  }))

const runsOf = (marks: readonly BlockMark[]): readonly Run[] =>
  marks.flatMap((own): readonly Run[] => {
    if (own.mark === 'part') return []
    if (own.mark === 'same') return lines([own.after]).map((words) => ({sign: '', words}))
    if (own.mark === 'added') return lines([own.after]).map((words) => ({sign: '+', words}))
    if (own.mark === 'removed') return lines([own.before]).map((words) => ({sign: '-', words}))
    return [
      ...own.inlines.map(({mark: name, before: old, after: now}): Run => {
        if (name === 'deleted') return {sign: '-', words: textOf(old)}
        return {sign: name === 'inserted' ? '+' : '', words: textOf(now)}
      }),
      ...runsOf(own.blocks),
    ]
  })

/** The texts of blocks, one a paragraph. */
const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    'children' in block && block.type !== 'paragraph'
      ? lines(block.children as readonly Block[])
      : [plainText([block])],
  )

/** The runs of the part that an edit is in. */
export const machineRuns = (difference: Difference): readonly Run[] =>
  runsOf(difference.parts.get('edit')?.blocks ?? [])
