import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {composed, worldOf} from './case.ts'

const figure = readFileSync(join(import.meta.dirname, 'base/figures/demarcation.yaml'), 'utf8')
const whitepaper = readFileSync(join(import.meta.dirname, 'base/whitepaper.yaml'), 'utf8')
const quote = 'お客様のデータを他の目的に使いません。'

/** What is said of the quote of a figure, written as given. */
function hints(written: string, source = '5.10', expected = 'quote-unfounded'): readonly string[] {
  const changed = figure.replace(`quote: ${quote}`, `quote: ${written}`).replace('"5.10"', `"${source}"`)
  const {diagnostics} = composed(worldOf('base', {'figures/demarcation.yaml': changed}))
  expect(diagnostics.every(({code}) => code === expected)).toBe(true)
  return diagnostics.flatMap((item) => [item.message, ...item.hints])
}

describe('the quote of a cell', () => {
  it('stands in its source, white space aside, variables by value', () => {
    expect(hints(quote)).toEqual([])
    expect(hints('架空クラウドは、 お客様のデータを')).toEqual([])
    expect(hints('情報の利用の許容範囲')).toEqual([])
    expect(hints('架空クラウドの取り組み', 'measures')).toEqual([])
  })

  it('is told the sentence that comes nearest', () => {
    expect(hints('架空クラウドは、お客様のデータを外の目的に使いません。')).toEqual([
      '`5.10` does not say this',
      `write the sentence as \`5.10\` has it: \`{product}は、${quote}\``,
    ])
    expect(hints("'{product}の、お客様のデータを外の目的に使いません。'")).toContain(
      `write the sentence as \`5.10\` has it: \`{product}は、${quote}\``,
    )
  })

  it('names variables as the text does', () => {
    expect(hints(`'{product}は、${quote}'`)).toEqual([])
    expect(hints(`'{ product }は、${quote}'`, '5.10', 'variable-undefined')).toContain(
      'write `{product}` if that is meant',
    )
  })

  it('holds whatever the values of the variables are, where it names them', () => {
    const figures = {
      'figures/demarcation.yaml': figure.replace(`quote: ${quote}`, `quote: '{product}は、${quote}'`),
    }
    const renamed = {'whitepaper.yaml': whitepaper.replace('product: 架空クラウド', 'product: My Cloud. 2')}
    expect(renamed['whitepaper.yaml']).not.toBe(whitepaper)
    expect(composed(worldOf('base', {...figures, ...renamed})).diagnostics).toEqual([])
  })

  it('that writes out a value is told the name, once the value is another', () => {
    const figures = {
      'figures/demarcation.yaml': figure.replace(`quote: ${quote}`, `quote: 架空クラウドは、${quote}`),
    }
    expect(composed(worldOf('base', figures)).diagnostics).toEqual([])
    const renamed = {'whitepaper.yaml': whitepaper.replace('product: 架空クラウド', 'product: 仮想クラウド')}
    const {diagnostics} = composed(worldOf('base', {...figures, ...renamed}))
    expect(diagnostics.map(({code, hints}) => [code, ...hints])).toEqual([
      ['quote-unfounded', `write the sentence as \`5.10\` has it: \`{product}は、${quote}\``],
    ])
  })

  it('may stand in what is said of responsibility', () => {
    const control = readFileSync(join(import.meta.dirname, 'base/controls/5.10.yaml'), 'utf8')
    const [said = '', ...rest] = [`  {product}は、${quote}\n`, '  他の文です。\n']
    const responsibility = `responsibility:\n  customer: |\n  ${said}`
    expect(control).toContain(said)
    const files = {'controls/5.10.yaml': control.replace(said, rest.join('')) + responsibility}
    expect(composed(worldOf('base', files)).diagnostics.map(({message}) => message)).toEqual([])
  })

  it('is told which part says it', () => {
    expect(hints(quote, '5.1')).toContain('`5.10` says it: write `source: "5.10"`')
  })

  it('does not run from a title into a body', () => {
    expect(hints('許容範囲架空クラウド')).toContain(
      'write a sentence of `5.10`, word for word, or name the part that says so as `source`',
    )
  })
})
