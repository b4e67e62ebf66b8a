import {readFileSync} from 'node:fs'
import {tell} from '../../../../src/compare/report/tell.ts'
import type {Block, Document, Section} from '../../../../src/document/nodes.ts'
import {sectionsOf} from '../../../../src/document/walk.ts'
import {freezeTree} from '../../../../src/freeze/tree.ts'
import {renderReview, type ReviewInput} from '../../../../src/render/html/review/render.ts'
import {prepare} from '../../../../src/transform/prepare.ts'
import {redline} from '../../../../src/transform/redline/redline.ts'
import {digest} from '../../../../src/world/digest.ts'
import {composedWhitepaper, replaced, rewriteRows} from '../../../compare/aozora.ts'
import {standardTheme} from '../../../layout/fonts.ts'
import {pictures} from '../pictures.ts'

const textDigest = (document: Document): string => digest(freezeTree(document))

/** What a review of two texts is made of. */
export function inputOf(
  before: Document,
  after: Document,
  others: Partial<Pick<ReviewInput, 'notes' | 'report'>> = {},
): ReviewInput {
  return {
    redline: prepare(redline(before, after), 2),
    theme: standardTheme,
    report: tell(before, after),
    digests: {before: textDigest(before), after: textDigest(after)},
    notes: new Map(),
    pictures,
    ...others,
  }
}

/** The page of a review; a diagnostic fails the test. */
export function pageOf(input: ReviewInput): string {
  const page = renderReview(input)
  if (!page.ok || page.diagnostics.length > 0) throw new Error(JSON.stringify(page.diagnostics))
  return page.value
}

const text = (value: string) => ({type: 'text', value}) as const

/** The first paragraph of a section says something else. */
const reworded = (section: Section, by: (words: string) => string): Section => {
  const at = section.children.findIndex(({type}) => type === 'paragraph')
  const old = section.children[at]
  if (old?.type !== 'paragraph') throw new Error(`${section.id} has no paragraph`)
  const children = old.children.map((inline) =>
    inline.type === 'text' ? {...inline, value: by(inline.value)} : inline,
  )
  return {...section, children: section.children.with(at, {...old, children})}
}

type Edit = readonly [id: string, by: (section: Section) => readonly Section[]]

const paragraph = (value: string): Block => ({type: 'paragraph', children: [text(value)]})

const added: Section = {
  type: 'section',
  id: 'quantum',
  kind: 'control',
  level: 2,
  listed: true,
  heading: {number: '4.99', title: [text('耐量子暗号')]},
  children: [
    paragraph('鍵の交換に、量子計算機でも解けない方式を併せて使います。'),
    paragraph('対象は、外向きの接続です。'),
  ],
}

const edits: readonly Edit[] = [
  [
    'access-provisioning',
    (own) => [reworded(own, (words) => words.replace('11の役割', '12の役割').replace('90日間', '60日間'))],
  ],
  [
    'access-restriction',
    (own) => [{...own, heading: {...own.heading, number: '4.7', title: [text('情報へのアクセスの制限')]}}],
  ],
  ['backup', (own) => [{...own, heading: {...own.heading, number: '8.88', title: own.heading?.title ?? []}}]],
  ['key-management', (own) => [own, added]],
  ['web-filtering', () => []],
  [
    'clock',
    (own) => [{...own, children: [...own.children, paragraph('うるう秒は、24時間に分けて足します。')]}],
  ],
]

/** The made-up whitepaper as it is, and as it could be next: a change of every kind, of a figure, and of a variable. */
export function aozoraPair(): readonly [Document, Document] {
  const before = composedWhitepaper('aozora')
  const values = composedWhitepaper('aozora', withValue('400日間', '500日間'))
  const edited = edits.reduce((now, [id, by]) => replaced(now, id, by), values)
  const moved = [...sectionsOf(edited)].find(({id}) => id === 'masking')
  const without = replaced(edited, 'masking', () => [])
  const after = replaced(without, 'vulnerabilities', (own) => (moved ? [own, moved] : [own]))
  return [before, {...redrawn(after), edition: '2.1', label: '第2.1版', date: '2026-04-01'}]
}

/** A figure that is drawn otherwise. */
const redrawn = (document: Document): Document =>
  rewriteRows(document, (row) =>
    row.map((block) =>
      block.type === 'figure' && block.picture.kind === 'file'
        ? {...block, alt: [text('別の絵')], picture: {...block.picture, digest: 'f'.repeat(64)}}
        : block,
    ),
  )

function withValue(old: string, now: string): Readonly<Record<string, string>> {
  const name = 'content/aozora/whitepaper.yaml'
  const written = readFileSync(name, 'utf8')
  if (!written.includes(old)) throw new Error(`${name} does not say ${old}`)
  return {[name]: written.replace(old, now)}
}
