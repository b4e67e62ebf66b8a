import {beforeAll, describe, expect, it} from 'vitest'
import type {Block, Row} from '../../src/document/nodes.ts'
import {walk} from '../../src/document/walk.ts'
import type {LinePiece, Run} from '../../src/layout/pages.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {disk} from '../../src/world/disk.ts'
import {
  edgeOf,
  endsLonely,
  heldOf,
  isLonely,
  opening,
  blankOf,
  percent,
  spacingFaults,
} from './japanese-spacing.ts'
import {textOf} from './lay.ts'
import {drawnTexts, glyphsOf} from './rules.ts'

/** Where a line may stand, in points from the left edge of the page. */
interface Room {
  readonly left: number
  readonly right: number
}

/** The room of each block that stands in a cell, without the padding on both sides. */
function cellRooms({document, pages, theme}: Forme): ReadonlyMap<Block, Room> {
  const rows = [...walk(document)].filter((node): node is Row => node.type === 'row')
  return new Map(
    rows.flatMap((row) =>
      row.children.flatMap((cell, index) => {
        const width = (pages.cellWidths.get(row)?.[index] ?? 0) - 2 * theme.table.padding
        const own = [...walk(cell)] as Block[]
        const lines = linesOf({pages}).filter(({block}) => block && own.includes(block))
        const left = Math.min(...lines.map(({runs}) => runs[0]?.x ?? Infinity))
        return own.map((block) => [block, {left, right: left + width}] as const)
      }),
    ),
  )
}

/** A line as stretches between the marks of footnotes, which stand between two neighbours. */
function betweenMarks(line: LinePiece): readonly Pick<LinePiece, 'runs'>[] {
  const stretches: Run[][] = [[]]
  for (const run of line.runs)
    if (run.raise === undefined) stretches.at(-1)?.push(run)
    else stretches.push([])
  return stretches.map((runs) => ({runs}))
}

const linesOf = ({pages}: Pick<Forme, 'pages'>): readonly LinePiece[] =>
  pages.pages.flatMap(({pieces}) => pieces.filter((piece) => piece.kind === 'line'))

describe.each(['pracla-iso27017', 'aozora'])('the lines of the whitepaper %s', (name) => {
  let forme: Forme
  let lines: readonly LinePiece[]

  beforeAll(async () => {
    const pressed = await press(disk(process.cwd()), {folder: `content/${name}`})
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
    forme = pressed.value
    lines = linesOf(forme)
  }, 60_000)

  it('keep to their room, in cells too; only a comma or full stop hangs, where the theme lets it', () => {
    const {theme, fonts} = forme
    const cells = cellRooms(forme)
    const page: Room = {left: theme.page.left, right: theme.page.width - theme.page.right}
    const out = lines.filter((line) => {
      const glyphs = glyphsOf(line, fonts)
      const {left, right} = (line.block && cells.get(line.block)) ?? page
      const [first] = glyphs
      const start = first ? first.x + (opening.test(first.text) ? blankOf(first) : 0) : left
      return start < left - 0.01 || edgeOf(heldOf(glyphs, theme.paragraph.hanging), left) > right + 0.01
    })
    expect(lines.length).toBeGreaterThan(300)
    expect(cells.size).toBeGreaterThan(10)
    expect(out.map(textOf)).toEqual([])
  })

  it('have no gap in a Latin word, and space between signs, scripts and words as JLReq wants', () => {
    const found = lines
      .filter(({part}) => part !== 'figure')
      .flatMap(betweenMarks)
      .map((stretch) => spacingFaults(glyphsOf(stretch, forme.fonts)))
    const seen = found.flatMap(({seen}) => seen)
    for (const rule of ['ああ', 'あ。', '」あ', 'あ「', 'あA', 'Aあ'])
      expect(seen.filter((own) => own === rule).length, rule).toBeGreaterThan(20)
    expect(found.flatMap(({wrong}) => wrong)).toEqual([])
  })

  it('leave no paragraph to end in a line of one character', () => {
    const right = forme.theme.page.width - forme.theme.page.right
    const own = drawnTexts(forme.pages, ({type}) => type === 'paragraph' || type === 'note')
      .filter(({lines}) => lines.length > 1)
      .map((drawn) => ({drawn, measure: right - (drawn.lines[0]?.runs[0]?.x ?? 0)}))
    const before = own.filter(({drawn, measure}) => endsLonely(drawn, forme.fonts, measure)).length
    const after = own.filter(({drawn}) => isLonely(drawn)).length
    const share = (count: number): string => `${count} (${percent(count / own.length)})`
    console.log(`${name}: last lines of one character: ${share(before)} line by line, ${share(after)} as set`)
    expect(own.length).toBeGreaterThan(20)
    expect(after).toBe(0)
  })
})
