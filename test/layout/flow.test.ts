import {describe, expect, it} from 'vitest'
import type {Pages} from '../../src/layout/pages.ts'
import {setLines} from '../../src/layout/line/set.ts'
import {renderDocx} from '../../src/render/docx/render.ts'
import {points, type Theme} from '../../src/theme/model.ts'
import {paragraph} from '../render/builders.ts'
import {partsOf} from '../render/docx/parts.ts'
import {strand} from './fonts.ts'
import {chapterOf, lay, linesOf, textOf, theme} from './lay.ts'

/** What a word processor makes of the whole of a text, in lines. */
const flowOf = (text: string, measure: number, hanging: boolean): readonly [number, number, number] =>
  setLines([strand(text)], {measure, align: 'justify', hanging}).reduce(
    ([own, least, most], {flow}) => [own + flow.own, least + flow.least, most + flow.most],
    [0, 0, 0],
  )

describe('a word processor, by the second measure of a text', () => {
  it('can need a line more at most for a full stop that may not hang', () => {
    const ten = `${'漢'.repeat(10)}。`
    expect(flowOf(ten, 112, false)).toEqual([1, 1, 2])
    expect(flowOf(ten, 112, true)).toEqual([1, 1, 1])
  })

  it('can need a line more at most where another font does not close up its punctuation', () => {
    const closed = '漢漢漢」（「漢漢漢漢'
    expect(flowOf(closed, 105, false)).toEqual([1, 1, 2])
    expect(flowOf(closed, 111, false)).toEqual([1, 1, 1])
  })

  it('sets as many lines where all that may give way is narrow', () => {
    expect(flowOf('漢'.repeat(35), 112, false)).toEqual([4, 4, 4])
  })
})

const {width, left} = theme.page
/** As many ideographs as a line holds, with less room behind them than a full stop takes. Points. */
const [ideographs, measure] = [38, 38 * theme.body.size + 3]

/** A theme with lines of that measure, whose commas may hang or may not. */
const themeOf = (hanging: boolean): Theme => ({
  ...theme,
  page: {...theme.page, right: points(width - left - measure)},
  paragraph: {...theme.paragraph, hanging},
})

describe('a theme that lets commas and full stops hang', () => {
  const document = chapterOf(paragraph(`${'漢'.repeat(ideographs)}。${'漢'.repeat(60)}`))
  const layAs = (hanging: boolean): Pages => lay(document, themeOf(hanging))

  it('has them stand out of the lines of the PDF', () => {
    const stops = [true, false].map((hanging) => {
      const lines = linesOf(layAs(hanging))
      const last = lines.find((line) => textOf(line).endsWith('。'))?.runs.at(-1)
      return last && last.x + last.width > left + measure
    })
    expect(stops).toEqual([true, undefined])
  })

  it('says so to Word, and says the contrary where they may not', () => {
    const said = [true, false].map((hanging) => {
      const word = renderDocx(document, themeOf(hanging), layAs(hanging), () => undefined)
      if (!word.ok) throw new Error(JSON.stringify(word.diagnostics))
      return /<w:pPrDefault>.*?<w:overflowPunct(?: w:val="(\d)")?\/>/.exec(
        partsOf(word.value)['word/styles.xml'] ?? '',
      )?.[1]
    })
    expect(said).toEqual(['1', '0'])
  })
})
