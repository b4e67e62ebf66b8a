import {readdirSync, readFileSync} from 'node:fs'
import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {parse} from 'yaml'
import {
  contentFiles,
  type ControlFile,
  type FigureFile,
  type OutlineEntry,
  type RevisionsFile,
  type SectionFile,
  type WhitepaperFile,
} from '../../src/content/model.ts'

const folder = new URL('../../content/pracla-iso27017/', import.meta.url)

/** A content file as written. */
export interface WrittenFile {
  readonly path: string
  readonly kind: keyof typeof contentFiles
  readonly text: string
}

/** A section or control where the outline places it, its words without markup and with variables written out. */
export interface Part {
  readonly id: string
  readonly level: number
  readonly number: string | undefined
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly file: SectionFile | ControlFile
}

const folders = {sections: 'section', controls: 'control', figures: 'figure'} as const

/** Every content file of the whitepaper, in the order of their paths. */
export function writtenFiles(): readonly WrittenFile[] {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) =>
    path.endsWith('.yaml'),
  )
  return paths.sort().map((path) => {
    const [first = ''] = path.split('/')
    const kind =
      first in folders ? folders[first as keyof typeof folders] : (first.replace('.yaml', '') as 'revisions')
    return {path, kind, text: readFileSync(new URL(path, folder), 'utf8')}
  })
}

function read(path: string): unknown {
  return parse(readFileSync(new URL(path, folder), 'utf8'))
}

/** `whitepaper.yaml`. */
export const whitepaper: WhitepaperFile = contentFiles.whitepaper.parse(read('whitepaper.yaml'))
/** `revisions.yaml`. */
export const revisions: RevisionsFile = contentFiles.revisions.parse(read('revisions.yaml'))
/** The responsibility figure. */
export const figure: FigureFile = contentFiles.figure.parse(read('figures/responsibility-figure.yaml'))

/** A text with its variables written out. One that is not declared is an error. */
export function writeOut(text: string): string {
  return text.replace(/\{([^}]*)\}/gu, (_, name: string) => {
    const value = whitepaper.variables[name]
    if (value === undefined) throw new Error(`no variable {${name}}`)
    return value
  })
}

/** The words of some Markdown, a paragraph or item each. A paragraph that only places a figure has none. */
export function wordsOf(markdown: string): readonly string[] {
  return fromMarkdown(writeOut(markdown)).children.flatMap(blocks)
}

function blocks(node: RootContent): readonly string[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(blocks))
  if (node.type !== 'paragraph') throw new Error(`the published text has no ${node.type}`)
  return node.children.every((child) => child.type === 'image') ? [] : [words(node)]
}

function words(node: Nodes): string {
  if ('children' in node) return node.children.map(words).join('')
  if (node.type !== 'text') throw new Error(`the published text has no ${node.type}`)
  return node.value
}

/** The parts in the outline's order. */
export const parts: readonly Part[] = whitepaper.outline.flatMap((entry) => partsOf(entry, 1))

function partsOf(entry: OutlineEntry, level: number): readonly Part[] {
  const file =
    entry.control === undefined
      ? contentFiles.section.parse(read(`sections/${entry.section}.yaml`))
      : contentFiles.control.parse(read(`controls/${entry.control}.yaml`))
  const title = writeOut(file.title)
  const part: Part = {
    id: entry.control ?? entry.section ?? '',
    level,
    number: file.number,
    heading: file.number === undefined ? title : `${file.number} ${title}`,
    paragraphs: wordsOf(file.body ?? ''),
    file,
  }
  return [part, ...(entry.children ?? []).flatMap((child) => partsOf(child, level + 1))]
}
