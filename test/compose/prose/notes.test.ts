import {describe, expect, it} from 'vitest'
import {blocks, places, product, text} from './read.ts'

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

  it('tell their place with the mark, and that of their words without it', () => {
    expect(places('※ 注意**点**')).toEqual([
      'note 2:3-12 ※ 注意**点**',
      'text 2:5-7 注意',
      'strong 2:7-12 **点**',
      'text 2:9-10 点',
    ])
  })
})
