import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changeKinds} from '../../../../src/compare/difference.ts'
import type {Report} from '../../../../src/compare/report/report.ts'
import type {Document} from '../../../../src/document/nodes.ts'
import type {PageData} from '../../../../src/render/html/review/data.ts'
import {reviewWordsOf} from '../../../../src/render/html/review/words.ts'
import {renderReview} from '../../../../src/render/html/review/render.ts'
import {walk} from '../../../../src/document/walk.ts'
import {anyPair} from '../../../compare/generated.ts'
import {editedPair} from '../../../layout/pairs.ts'
import {section, paragraph, sample, variable} from '../../fixture.ts'
import {classed, elements, named, only, wordsOf, type Markup} from '../markup.ts'
import {cardOf, cardsOf, idsOf, inert, rawOf, readPage} from './page.ts'
import {aozoraPair, inputOf, pageOf} from './reviews.ts'

const [before, after] = aozoraPair()
const input = inputOf(before, after, {
  notes: new Map([['access-provisioning', ['役割を「一つ」足しました。']]]),
})
const page = pageOf(input)
const markup = readPage(page)
const words = reviewWordsOf('ja')
const marksIn = (element: Markup, name: 'ins' | 'del'): readonly string[] => named(element, name).map(wordsOf)
const dataIn = (source: string): PageData => JSON.parse(rawOf(source, 'script')[0] ?? '') as PageData

const chapter = (title: string, ...blocks: Parameters<typeof section>[4][]): Document => ({
  ...sample,
  children: [section('chapter', 1, title, {}, ...blocks)],
})

describe('the page of a review', () => {
  it('has a card for each change and each variable, in reading order behind the variables', () => {
    const {changes, variables} = input.report
    expect(changes.length).toBeGreaterThan(7)
    const targets = [...variables.map(({name}) => `{${name}}`), ...changes.map(({target}) => target)]
    const found = cardsOf(markup).map(({attributes}) => attributes['id'])
    expect([...found].sort()).toEqual([...targets].sort())
    expect(found[0]).toBe('{audit-log-retention}')
    const controls = found.filter((id) => changes.some(({target, of}) => target === id && of === 'control'))
    expect(controls.indexOf('access-provisioning')).toBeLessThan(controls.indexOf('quantum'))
    expect(controls.indexOf('quantum')).toBeLessThan(controls.indexOf('clock'))
  })

  it('tells its script each target at the place that its card has', () => {
    const {targets} = dataIn(page)
    for (const {attributes} of cardsOf(markup))
      expect(targets[Number(attributes['data-at'])]).toBe(attributes['id'])
  })

  it('marks words, and leaves those that stand', () => {
    const card = cardOf(markup, 'access-provisioning')
    expect(marksIn(card, 'del')).toEqual(['11', '90'])
    expect(marksIn(card, 'ins')).toEqual(['12', '60'])
    expect(wordsOf(card)).toContain('日間使われていない権限')
    expect(marksIn(cardOf(markup, 'backup'), 'ins')).toEqual(['8.88'])
    expect(marksIn(cardOf(markup, 'access-restriction'), 'ins')).toEqual(['の'])
    expect(marksIn(cardOf(markup, '{audit-log-retention}'), 'del')).toEqual(['400日間'])
  })

  it('shows what moved without marks, and leads to where it was', () => {
    const card = cardOf(markup, 'masking')
    expect(named(card, 'ins', 'del')).toEqual([])
    expect(wordsOf(card)).toContain(words.sameWords)
    expect(named(card, 'a').map(({attributes}) => attributes['href'])).toContain('#~masking')
    const [left] = classed(markup, 'left')
    expect(left?.attributes['id']).toBe('~masking')
  })

  it('shows both pictures of a figure that is drawn otherwise, on a card of its own', () => {
    const card = cardOf(markup, 'network-figure')
    expect(classed(card, 'which').map(wordsOf)).toEqual([words.oldFigure, words.newFigure])
    expect(named(card, 'img')).toHaveLength(2)
  })

  it('quotes what the history says, or says that it does not', () => {
    expect(wordsOf(only(classed(cardOf(markup, 'access-provisioning'), 'declared')))).toContain(
      '役割を「一つ」足しました。',
    )
    expect(wordsOf(only(classed(cardOf(markup, 'backup'), 'declared')))).toBe(words.undeclared)
  })

  it('counts changes by kind as the report does', () => {
    const told = changeKinds.flatMap((kind) =>
      input.report.counts[kind] > 0 ? [`${words.kinds[kind]} ${input.report.counts[kind]}件`] : [],
    )
    expect(wordsOf(only(classed(markup, 'counts')))).toBe([...told, '変数 1件'].join('、'))
    const filters = classed(markup, 'filter').filter(({attributes}) => attributes['data-group'] === 'kind')
    expect(filters.map(wordsOf)).toEqual([...told, '変数 1件'].map((text) => text.replace(/ (\d+)件/, '$1')))
    for (const {attributes} of filters) expect(attributes['aria-pressed']).toBe('false')
  })

  it('has each id once, and what every link leads to', () => {
    const ids = idsOf(markup)
    expect(ids).toEqual([...new Set(ids)])
    const links = named(markup, 'a').flatMap(({attributes}) => attributes['href'] ?? [])
    const inside = links
      .filter((href) => href.startsWith('#'))
      .map((href) => decodeURIComponent(href.slice(1)))
    expect(inside.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has equal bytes for equal input', () => {
    const [old, now] = aozoraPair()
    expect(pageOf(inputOf(old, now, {notes: input.notes}))).toBe(page)
  })

  it('runs one script and wears one style sheet, by their hashes, and asks for nothing', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [style = '', ...styles] = rawOf(page, 'style')
    const [, script = '', ...scripts] = rawOf(page, 'script')
    expect([styles, scripts]).toEqual([[], []])
    const policy = elements(markup).find(
      ({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy',
    )
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(script).not.toMatch(/<\/|<!--|<script/i)
    expect(style).not.toMatch(/url\(|@import|https?:/)
    const attributes = elements(markup).flatMap((element) => Object.keys(element.attributes))
    expect(attributes.filter((name) => /^on|^style$/.test(name))).toEqual([])
  })
})

describe('the page without its script', () => {
  const still = inert(markup)

  it('shows nothing that would need it', () => {
    expect(named(still, 'button', 'input', 'textarea', 'fieldset', 'dialog', 'progress')).toEqual([])
    const said = wordsOf(still)
    for (const text of [
      words.export,
      words.search,
      words.next,
      words.unchanged,
      words.says.sides,
      words.says.copy,
    ])
      expect(said).not.toContain(text)
    expect(said).toContain(words.noScript)
  })

  it('has the marks, the ways to them and all sections', () => {
    expect(marksIn(still, 'ins')).toEqual(marksIn(markup, 'ins'))
    expect(named(only(named(still, 'nav')), 'a').length).toBeGreaterThan(9)
    expect(named(still, 'details').length).toBeGreaterThan(50)
  })
})

describe('hostile words', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&\u2028\u2029\ud800{{'
  const old = chapter('章', paragraph('元の', variable('product', 'A')))
  const now = {
    ...chapter(evil, paragraph(evil, variable('product', evil))),
    label: evil,
    whitepaper: evil,
    title: [[{type: 'text', value: evil} as const]],
  }
  const bad = inputOf(old, now, {notes: new Map([['chapter', [evil]]])})
  const source = pageOf(bad)

  it('are words', () => {
    const read = readPage(source)
    expect(named(read, 'img', 'iframe')).toEqual([])
    expect(named(read, 'script')).toHaveLength(2)
    expect(rawOf(source, 'script')).toHaveLength(2)
    expect(wordsOf(only(named(read, 'h1')))).toBe(evil)
    expect(marksIn(cardOf(read, '{product}'), 'ins')).toEqual([evil])
  })

  it('reach the script as they are, in ASCII where JSON needs it', () => {
    expect(dataIn(source).whitepaper).toBe(evil)
    expect(rawOf(source, 'script')[0]).not.toMatch(/[<>\u2028\u2029]/)
  })
})

describe('what the page warns of', () => {
  const warned = (report: Partial<Report>): readonly string[] =>
    classed(inert(readPage(pageOf({...input, report: {...input.report, ...report}}))), 'warning').map(wordsOf)

  it('is a text that is not final', () => {
    expect(warned({})).toEqual([])
    expect(warned({after: {...input.report.after, draft: true}})).toEqual([`!${words.notFinal}`])
  })

  it('is an earlier text that is no released one', () => {
    const from = {kind: 'revision', name: 'HEAD~1', commit: 'a'.repeat(40)} as const
    expect(warned({before: {...input.report.before, from}})).toEqual([`!${words.notReleased}`])
  })
})

describe('a page in English', () => {
  const english = {...sample, language: 'en', children: [section('chapter', 1, 'One', {}, paragraph('Old.'))]}
  const other = {...english, children: [section('chapter', 1, 'One', {}, paragraph('New words.'))]}
  const source = pageOf(inputOf(english, other))

  it('says all in English', () => {
    const said = reviewWordsOf('en')
    const read = readPage(source)
    expect(wordsOf(only(classed(read, 'over')))).toBe(said.head)
    expect(wordsOf(only(classed(read, 'counts')))).toBe('1 changed')
    expect(dataIn(source).says).toEqual(said.says)
    const own = wordsOf(only(named(read, 'main'))) + wordsOf(only(named(read, 'nav')))
    expect(own).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
  })
})

describe('two texts that are one', () => {
  it('have a page that says so, and that can be signed', () => {
    const read = readPage(pageOf(inputOf(before, before)))
    expect(wordsOf(only(classed(read, 'none')))).toBe(words.none)
    expect(cardsOf(read)).toEqual([])
    expect(classed(read, 'reviewer')).toHaveLength(1)
  })
})

describe('any two editions', () => {
  it('have one card a target, ids that are unique, and words that are marked as they changed', () => {
    fc.assert(
      fc.property(editedPair, ([old, now]) => {
        const own = inputOf(old, now)
        const read = readPage(pageOf(own))
        const targets = own.report.changes.map(({target}) => target)
        const cards = cardsOf(read).map(({attributes}) => attributes['id'] ?? '')
        expect(cards.filter((id) => !id.startsWith('{')).sort()).toEqual([...targets].sort())
        const ids = idsOf(read)
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
        for (const {target, kinds} of own.report.changes)
          if (kinds.includes('added') || kinds.includes('removed'))
            expect(named(cardOf(read, target), 'ins', 'del').length, target).toBeGreaterThan(0)
      }),
      {numRuns: 60},
    )
  })
})

describe('any two trees', () => {
  const idsIn = (document: Document): readonly string[] =>
    [...walk(document)].flatMap((node) =>
      'id' in node && node.id !== undefined && node.type !== 'footnote' ? [node.id] : [],
    )
  const isSound = (document: Document): boolean => new Set(idsIn(document)).size === idsIn(document).length

  it('have one card a target, at its place, and ids that are unique', () => {
    fc.assert(
      fc.property(anyPair, ([old, now]) => {
        fc.pre(isSound(old) && isSound(now))
        const own = inputOf(old, now)
        const outcome = renderReview(own)
        if (!outcome.ok) return
        const read = readPage(outcome.value)
        const places = cardsOf(read).map(({attributes}) => Number(attributes['data-at']))
        const count = own.report.changes.length + own.report.variables.length
        expect([...places].sort((a, b) => a - b)).toEqual(Array.from({length: count}, (_, at) => at))
        const ids = idsOf(read)
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      }),
      {numRuns: 100},
    )
  })
})

describe('a large whitepaper', () => {
  const controls = (changed: number): Document => ({
    ...sample,
    children: [
      section(
        'all',
        1,
        '管理策',
        {},
        ...Array.from({length: 2000}, (_, at) =>
          section(
            `c${at}`,
            2,
            `管理策の題名 ${at}`,
            {number: `5.${at}`, kind: 'control'},
            ...[0, 1, 2].map((line) =>
              paragraph(
                `${at}の${line}番目の段落です。当社は、記録を${at < changed ? 400 : 180}日間保管し、毎月点検します。`.repeat(
                  3,
                ),
              ),
            ),
          ),
        ),
      ),
    ],
  })

  it('of 2,000 controls with 200 changes is a page of less than 10 MB', () => {
    const large = pageOf(inputOf(controls(0), controls(200)))
    expect(cardsOf(readPage(large))).toHaveLength(200)
    expect(Buffer.byteLength(large)).toBeLessThan(10_000_000)
    console.log(`2,000 controls, 200 changes: ${(Buffer.byteLength(large) / 1e6).toFixed(1)} MB`)
  })
})
