import {describe, expect, it} from 'vitest'
import {engine, whereParsingStopped} from '../../src/compose/template/handlebars.ts'

const own = engine({shout: (words: unknown) => `${String(words)}!`})

function stopped(text: string): string {
  try {
    own.parse(text, 'a')
    return 'nowhere'
  } catch (error) {
    const {start} = whereParsingStopped(error as Error)
    return `${start.line}:${start.column}`
  }
}

describe('what is leant on in Handlebars 4.7', () => {
  it('the lexer knows where parsing stopped', () => {
    expect(stopped('a\n {{b c')).toBe('2:5')
    expect(stopped('a\n  {{/if}}')).toBe('2:2')
    expect(stopped('{{#if a}}\n{{/each}}')).toBe('1:3')
    expect(stopped('{{#if a}}\nb')).toBe('2:1')
    expect(stopped('あ{{a}')).toBe('1:4')
  })

  it('content keeps what it was before white space was dropped, and where it began', () => {
    const [, content] = own.parse('{{!-- a --}}\n  <p>', 'a').body
    expect(content).toMatchObject({original: '\n  <p>', value: '  <p>', loc: {start: {line: 1, column: 12}}})
  })

  it('a syntax tree that was changed is compiled as it is', () => {
    const tree = own.parse('{{shout "a"}} b', 'a')
    const [mustache, content] = tree.body
    if (!mustache || content?.type !== 'ContentStatement') throw new Error('another tree')
    const changed = {...tree, body: [mustache, {...content, value: ' c'}]}
    expect(own.compile(changed)({}, {data: {}, partials: {}})).toBe('a! c')
  })

  it('no helper is there but those given', () => {
    for (const name of ['lookup', 'log', 'with', 'if', 'each']) {
      const run = own.compile(own.parse(`{{${name} "a" "b"}}`, 'a'))
      expect(() => run({}, {data: {}, partials: {}}), name).toThrow()
    }
  })
})
