import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document, Section} from '../../../src/document/nodes.ts'
import {renderDocx, type WordOptions} from '../../../src/render/docx/render.ts'
import {prepare} from '../../../src/transform/prepare.ts'
import {redline} from '../../../src/transform/redline/redline.ts'
import {pagesOf, sample, text, theme} from '../fixture.ts'
import {editedPair} from '../../layout/pairs.ts'
import {resolveChanges, type Resolution} from './accept.ts'
import {lint} from './lint.ts'
import {partsOf, paragraphsOf, pictures, styleOf, type Parts} from './parts.ts'
import {all, below, childOf, parse, textOf, xmlOf, type Element} from './xml.ts'

const options: WordOptions = {locked: false}

function wordOf(composed: Document, more: WordOptions = options): Parts {
  const document = prepare(composed, 3)
  const outcome = renderDocx(document, theme, pagesOf(document), pictures, more)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return partsOf(outcome.value)
}

const bodyOf = (parts: Parts): Element => {
  const body = childOf(parse(parts['word/document.xml'] ?? ''), 'w:body')
  if (!body) throw new Error('no body')
  return body
}

/** What a paragraph says, and its style. Derived numbers, the least line and variants of styles are left out. */
const saidBy = (paragraph: Element): string =>
  `${(styleOf(paragraph) ?? '').replace(/AfterTable|Joined/g, '')} ${textOf(paragraph).replace(/^図\d+ /, '')}`

const said = (body: Element): readonly string[] =>
  paragraphsOf(body)
    .map(saidBy)
    .filter((own) => own !== 'TableEnd ' && !/^(?:TOC\d|ContentsLead) /.test(own))

const resolved = (body: Element, how: Resolution): readonly string[] => said(resolveChanges(body, how))

const isOfWords = (fault: string): boolean => fault.startsWith('accessibility: ')

/** The least lines that kept revised paragraphs off a table stay when the table has gone. */
const leastLines = 'accessibility: Avoid the use of repeated blank characters'

/** What is amiss in a redline. What a checker says of its words is asked of the file in which all is accepted. */
function faultsIn(parts: Parts): readonly string[] {
  const accepted = resolveChanges(parse(parts['word/document.xml'] ?? ''), 'accept')
  return [
    ...lint(parts).filter((own) => !isOfWords(own)),
    ...lint({...parts, 'word/document.xml': xmlOf(accepted)}).filter(
      (own) => isOfWords(own) && own !== leastLines,
    ),
  ]
}

/** A pair of editions, with the redline of both. */
function onePair(): {readonly before: Document; readonly after: Document; readonly marked: Document} {
  const [before, after] = fc.sample(editedPair, {seed: 27017, numRuns: 1})[0] ?? []
  if (!before || !after) throw new Error('no pair')
  return {before, after, marked: redline(before, after)}
}

describe('a redline in Word', () => {
  it('accepted says what the later edition says, rejected the earlier one, paragraph by paragraph', () => {
    fc.assert(
      fc.property(editedPair, ([before, after]) => {
        const body = bodyOf(wordOf(redline(before, after)))
        expect(resolved(body, 'accept')).toEqual(said(bodyOf(wordOf(after))))
        expect(resolved(body, 'reject')).toEqual(said(bodyOf(wordOf(before))))
      }),
      {numRuns: 200, seed: 27017},
    )
  }, 120_000)

  it('numbers each revision once, in reading order, and is as sound as any', () => {
    fc.assert(
      fc.property(editedPair, ([before, after]) => {
        const parts = wordOf(redline(before, after))
        const found = [...below(bodyOf(parts))].filter(({name}) => name === 'w:ins' || name === 'w:del')
        const ids = found.map(({attributes}) => Number(attributes['w:id']))
        expect(ids).toEqual([...new Set(ids)])
        expect(new Set(found.map(({attributes}) => attributes['w:date']))).toEqual(
          new Set(found.length > 0 ? [`${after.date}T00:00:00Z`] : []),
        )
        expect(faultsIn(parts)).toEqual([])
      }),
      {numRuns: 200, seed: 27017},
    )
  }, 120_000)

  it('tracks what its reader does, as no other file does', () => {
    const {after, marked: both} = onePair()
    const [plain, marked] = [wordOf(after), wordOf(both)]
    expect(marked['word/settings.xml']).toContain('<w:trackRevisions/>')
    expect(plain['word/settings.xml']).not.toContain('trackRevisions')
    expect(all(parse(plain['word/document.xml'] ?? ''), 'w:ins')).toEqual([])
  })

  it('says on a heading what has become of it, in the name and at the date of its revisions', () => {
    const {marked} = onePair()
    const [first, second] = marked.children.filter(({heading}) => heading)
    if (!first || !second) throw new Error('no headings')
    const comments = new Map([
      [second.id, ['内容の変更', '改訂履歴：「<改めた>」']],
      ['nowhere', ['削除']],
      [first.id, ['追加']],
    ])
    const contents = {folios: new Map<string, string>(), lead: ''}
    const parts = wordOf(marked, {revisions: {author: '白雲 & 社', date: '2025-07-01', comments, contents}})
    const told = all(parse(parts['word/comments.xml'] ?? ''), 'w:comment')
    expect(told.map((own) => [own.attributes['w:author'], own.attributes['w:date'], textOf(own)])).toEqual([
      ['白雲 & 社', '2025-07-01T00:00:00.000Z', '追加'],
      ['白雲 & 社', '2025-07-01T00:00:00.000Z', '内容の変更改訂履歴：「<改めた>」'],
    ])
    const anchored = paragraphsOf(bodyOf(parts)).flatMap((own) => {
      const [anchor] = all(own, 'w:commentReference')
      return anchor ? [[anchor.attributes['w:id'], styleOf(own)?.startsWith('Heading')]] : []
    })
    expect(anchored).toEqual(told.map((own) => [own.attributes['w:id'], true]))
    expect(faultsIn(parts)).toEqual([])
  })

  it('has the folios of the later edition in its contents, and a line above that says so', () => {
    const lead = 'ページ番号は、2.0版のものです。'
    const target = sample.children.find(({kind, listed, heading}) => kind === 'section' && listed && heading)
    if (!target) throw new Error('no heading')
    const retitled: Section = {...target, heading: {...target.heading, title: [text('旧い題名')]}}
    const before = {...sample, children: sample.children.map((own) => (own === target ? retitled : own))}
    const contents = {folios: new Map([[target.id, '98']]), lead}
    const revisions = {author: '白雲', date: '2025-07-01', comments: new Map<string, string[]>(), contents}
    const lines = paragraphsOf(bodyOf(wordOf(redline(before, sample), {revisions})))
    const at = lines.findIndex((own) => textOf(own) === lead)
    expect(lines[at] && styleOf(lines[at])).toBe('ContentsLead')
    expect(lines.slice(at + 1, at + 2).map(textOf)).toEqual([expect.stringMatching(/98$/)])
    const plain = paragraphsOf(bodyOf(wordOf(sample, {revisions}))).map(textOf)
    expect(plain.filter((own) => own === lead || own.endsWith('98'))).toEqual([])
  })
})
