import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import type {Figure} from '../../src/document/nodes.ts'
import type {BoxPiece, LinePiece} from '../../src/layout/pages.ts'
import {themeFile, type Theme} from '../../src/theme/model.ts'
import {disk} from '../../src/world/disk.ts'
import {chapterOf, lay} from '../layout/lay.ts'
import {text} from '../render/builders.ts'

const world = disk(process.cwd())
const load = (name: string): Theme =>
  themeFile.parse(parse(new TextDecoder().decode(world.read(`templates/themes/${name}.yaml`))))

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2, 1.4.3: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The least for text of usual size. */
const least = 4.5

/** The colours of all styles below a value, by path. */
const colorsIn = (value: object, path: string): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'object' && inner !== null && key !== 'rule')
      return colorsIn(inner, `${path}.${key}`)
    return key === 'color' && typeof inner === 'string' ? [[path, inner] as const] : []
  })

const matrix: Figure = {
  type: 'figure',
  id: 'who',
  alt: [],
  caption: [text('分担')],
  label: '図1',
  picture: {
    kind: 'matrix',
    parties: [[text('当社')], [text('お客様')]],
    groups: [
      {
        label: [text('群')],
        rows: [
          {
            label: [text('域')],
            cells: [
              {text: [text('担う')], own: true},
              {text: [text('助ける')], own: false},
            ],
          },
          {
            label: [text('他')],
            cells: [
              {text: [], own: false},
              {text: [text('担う')], own: true},
            ],
          },
        ],
      },
    ],
  },
}

/** The fill below the start of a line: of the last box that was drawn there, or the page's white. */
function fillBelow(line: LinePiece, boxes: readonly BoxPiece[]): string {
  const x = line.runs[0]?.x ?? 0
  const box = boxes.findLast(
    (own) =>
      own.fill !== undefined &&
      x >= own.x &&
      x <= own.x + own.width &&
      line.baseline >= own.y &&
      line.baseline <= own.y + own.height,
  )
  return box?.fill ?? '#ffffff'
}

it('contrast is told as WCAG tells it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(['standard', 'mincho'])('the theme %s', (name) => {
  const theme = load(name)

  it('sets every text in a colour that is read on white, and in tables on the tint', () => {
    const styles = [...colorsIn(theme, 'theme'), ['theme.colors.link', theme.colors.link] as const]
    expect(styles.length).toBeGreaterThan(20)
    expect(styles.filter(([, color]) => contrast(color, '#ffffff') < least)).toEqual([])
    const tinted = [theme.table.header.color, theme.colors.link]
    expect(tinted.filter((color) => contrast(color, theme.colors.tint) < least)).toEqual([])
  })

  it('draws every word of a figure in a colour that is read on what is below it', () => {
    const {drawings} = lay(chapterOf(matrix), theme)
    const pieces = [...drawings.values()].flatMap((drawing) => drawing.pieces)
    const boxes = pieces.filter((piece) => piece.kind === 'box')
    const words = pieces.flatMap((piece) =>
      piece.kind === 'line'
        ? piece.runs.map((run) => ({text: run.text, color: run.color, fill: fillBelow(piece, boxes)}))
        : [],
    )
    expect(words.map((word) => word.text)).toEqual([
      '当社',
      'お客様',
      '域',
      '担う',
      '助ける',
      '他',
      '担う',
      '群',
    ])
    expect(new Set(words.map(({fill}) => fill)).size).toBe(4)
    expect(words.filter(({color, fill}) => contrast(color, fill) < least)).toEqual([])
  })
})
