import {describe, expect, it} from 'vitest'
import type {Inline} from '../../../src/document/nodes.ts'
import {blocks, faults, places, product, text} from './read.ts'

describe('notes', () => {
  it('open with ※, which is no part of their words', () => {
    expect(blocks('※注意')).toEqual([{type: 'note', mark: '※', children: [text('注意')]}])
    expect(blocks('※ 注意')).toEqual(blocks('※注意'))
    expect(blocks('※　注意')).toEqual(blocks('※注意'))
    expect(blocks('※{product}')).toEqual([{type: 'note', mark: '※', children: [product]}])
    expect(blocks('※1 注意')).toEqual([{type: 'note', mark: '※', children: [text('1 注意')]}])
  })

  it('stand in lists', () => {
    expect(blocks('- ※注意')).toMatchObject([{children: [{children: [{type: 'note', mark: '※'}]}]}])
  })

  it('are paragraphs where ※ stands elsewhere', () => {
    expect(blocks('注意※')).toEqual([{type: 'paragraph', children: [text('注意※')]}])
  })

  it('are two where two lines of a paragraph open with ※', () => {
    const note = (...children: readonly Inline[]): unknown => ({type: 'note', mark: '※', children})
    expect(blocks('※注意\n※ **重要**な\n注意※\n※{product}')).toEqual([
      note(text('注意')),
      note({type: 'strong', children: [text('重要')]}, text('な'), text('注意※')),
      note(product),
    ])
    expect(blocks('- ※a\n  ※b')).toMatchObject([{children: [{children: [note(text('a')), note(text('b'))]}]}])
    expect(places('※ 注意\n※重要').filter((place) => place.startsWith('note'))).toEqual([
      'note 2:3-7 ※ 注意',
      'note 3:3-6 ※重要',
    ])
  })

  it('are one paragraph where the first line does not open with ※', () => {
    expect(blocks('注意\n※重要')).toMatchObject([{type: 'paragraph'}])
  })

  it('have words', () => {
    expect(faults('※')).toEqual(['prose-unsupported 2:3-4'])
    expect(faults('※注意\n※\u3000\n※重要')).toEqual(['prose-unsupported 3:3-5'])
  })

  it('tell their place with the mark, and that of their words without it', () => {
    expect(places('※ 注意**点**')).toEqual([
      'note 2:3-12 ※ 注意**点**',
      'text 2:5-7 注意',
      'strong 2:7-12 **点**',
      'text 2:9-10 点',
    ])
  })
})
