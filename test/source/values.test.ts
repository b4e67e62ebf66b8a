import {describe, expect, it} from 'vitest'
import {valueFaults} from '../../src/source/values.ts'
import {sourceOf} from './source.ts'

const places = (yaml: string): readonly string[] =>
  valueFaults(sourceOf(yaml)).map(({span}) => `${span?.start.line}:${span?.start.column}`)

describe('characters that are not what they look like', () => {
  it('are told at their places, behind characters of two units and line ends of two', () => {
    expect(places('a: 1\r\nbody: |\r\n  𠮷\u200B野\r\n  \u2F45\r\n')).toEqual(['4:3', '3:5'])
  })

  it('are told once where aliases repeat them', () => {
    expect(places('a: &w\n  b: \u2F45\nc: *w\n')).toEqual(['2:6'])
  })

  it('are told in time linear in their number', () => {
    const line = `  ${'語\u200B'.repeat(50)}\n`
    expect(places(`body: |\n${line.repeat(1000)}`)).toHaveLength(50_000)
  })
})
