import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Block} from '../../src/document/nodes.ts'
import {sectionsOf} from '../../src/document/walk.ts'
import {layout} from '../../src/layout/layout.ts'
import {folioOf} from '../../src/layout/pages.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {points} from '../../src/theme/model.ts'
import {disk} from '../../src/world/disk.ts'
import {textOf} from './lay.ts'
import {pageFaults} from './pagefaults.ts'
import {drawnTexts, endsOf, faultAt, type Drawn} from './rules.ts'
import {publishedContents} from '../published/paragraphs.ts'

const pressed = async (name: string): Promise<Forme> => {
  const forme = await press(disk(process.cwd()), {folder: `content/${name}`})
  if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
  return forme.value
}

const isText = (block: Block): boolean => ['paragraph', 'note', 'section'].includes(block.type)

/** Where a phrase may be taken to end: behind punctuation, a bracket, a space or a particle, before a bracket or katakana. */
const phraseEnd = /(?:[、。，．」』）】・：！？ )\]]|[のをにはがとでへもやびたて]|り|する|した|より|から)$/u

const isPhraseEnd = (text: string, at: number): boolean =>
  phraseEnd.test(text.slice(0, at)) ||
  /^[ 「『（【(]/.test(text.slice(at)) ||
  text[at - 1] === '\n' ||
  text[at] === '\n'

describe.each(['pracla-iso27017', 'aozora'])('the whitepaper %s', (name) => {
  let forme: Forme
  let texts: readonly Drawn[]

  beforeAll(async () => {
    forme = await pressed(name)
    texts = drawnTexts(forme.pages, isText)
  }, 60_000)

  it('ends no line where it must not end (JLReq 3.1.7, 3.1.8, 3.1.10)', () => {
    expect(texts.length).toBeGreaterThan(100)
    const faults = texts.flatMap((drawn) =>
      endsOf(drawn)
        .slice(0, -1)
        .flatMap((at) => faultAt(drawn.text, at) ?? []),
    )
    expect(faults).toEqual([])
  })

  it('ends no paragraph in a line of one character', () => {
    const last = texts.flatMap(({lines}) => (lines.length > 1 ? [textOf(lines.at(-1) ?? {runs: []})] : []))
    expect(last.length).toBeGreaterThan(20)
    expect(last.filter((line) => [...line].length === 1)).toEqual([])
  })

  it('breaks its headings and its cover where a phrase ends', () => {
    const large = new Set([...forme.theme.headings, forme.theme.cover.title].map(({size}) => size))
    const broken = texts.flatMap((drawn) => {
      const isLarge =
        drawn.lines[0]?.block?.type === 'section' || large.has(drawn.lines[0]?.runs[0]?.size ?? points(0))
      const isHeading = isLarge && drawn.lines[0]?.runs[0]?.size !== forme.theme.body.size
      return isHeading
        ? endsOf(drawn)
            .slice(0, -1)
            .map((at) => ({drawn, at}))
        : []
    })
    expect(broken.length).toBeGreaterThan(0)
    const faults = broken.filter(({drawn, at}) => !isPhraseEnd(drawn.text, at))
    expect(faults.map(({drawn, at}) => `${drawn.text.slice(0, at)}|${drawn.text.slice(at)}`)).toEqual([])
  })

  it('strands no heading, leaves no widow, splits no row or small table, and repeats header rows', () => {
    expect(pageFaults(forme.document, forme.pages, forme.theme)).toEqual([])
  })
})

describe('the sample', () => {
  const contents = publishedContents(readFileSync('test/published/contents.tsv', 'utf8'))

  it.each([63, 64.5, 66, 67.5, 69, 70.5, 72])(
    'has the published pages with a margin of %d pt at the foot',
    async (bottom) => {
      const {document, theme, fonts} = await sample
      const laid = layout(document, {...theme, page: {...theme.page, bottom: points(bottom)}}, fonts)
      if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
      const listed = [...sectionsOf(document)].filter(({listed, kind}) => listed && kind !== 'contents')
      const folios = listed.map((section) => Number(folioOf(laid.value, section)))
      expect(folios).toEqual(contents.map(({page}) => page))
    },
  )
})

const sample = pressed('pracla-iso27017')
