import {describe, expect, it} from 'vitest'
import {plainText, walk} from '../../src/document/walk.ts'
import {composed, documentOf, worldOf} from './case.ts'
import {bare} from './reading.ts'

/** The blocks of a cover that consists of this markup. */
const cover = (markup: string): unknown =>
  bare(
    documentOf('base', {'templates/cover.hbs': `<section id="cover" kind="cover">${markup}</section>`})
      .children[0]?.children,
  )

const words = (value: string): unknown => ({type: 'paragraph', children: [{type: 'text', value}]})

describe('markup', () => {
  it('has quotations, in a language of their own', () => {
    expect(
      cover(
        '<blockquote lang="en"><p>a</p><ul><li>c</li></ul><p role="source">d</p></blockquote><blockquote>x</blockquote>',
      ),
    ).toEqual([
      {
        type: 'quote',
        language: 'en',
        children: [
          words('a'),
          {type: 'list', ordered: false, children: [{type: 'item', children: [words('c')]}]},
          {type: 'paragraph', role: 'source', children: [{type: 'text', value: 'd'}]},
        ],
      },
      {type: 'quote', children: [words('x')]},
    ])
  })

  it('has words in another language, and labels', () => {
    expect(cover('<p role="label">a<span lang="en">b<em>c</em></span></p>')).toEqual([
      {
        type: 'paragraph',
        role: 'label',
        children: [
          {type: 'text', value: 'a'},
          {
            type: 'foreign',
            language: 'en',
            children: [
              {type: 'text', value: 'b'},
              {type: 'emphasis', children: [{type: 'text', value: 'c'}]},
            ],
          },
        ],
      },
    ])
  })

  it('has tables with a caption, and rows with a name', () => {
    const row = '<tr><th>a</th><td>b</td></tr>'
    expect(
      cover(`<table id="t">\n<caption>{{provider}}</caption>\n<tbody>${row}${row}</tbody></table>`),
    ).toMatchObject([
      {
        id: 't',
        caption: [{type: 'text', value: '架空クラウド株式会社'}],
        headerRows: 0,
        headerColumns: 1,
        children: [{children: [{children: [words('a')]}, {children: [words('b')]}]}, {}],
      },
    ])
    expect(
      cover('<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>'),
    ).toMatchObject([expect.not.objectContaining({headerColumns: expect.anything() as unknown})])
  })

  it('has lists in cells', () => {
    const cell = '<td>a<ul><li>b<ol><li>c</li></ol></li></ul></td>'
    expect(
      cover(`<table><thead><tr><th>x</th></tr></thead><tbody><tr>${cell}</tr></tbody></table>`),
    ).toMatchObject([
      {
        children: [
          {},
          {
            children: [
              {children: [words('a'), {type: 'list', children: [{children: [words('b'), {type: 'list'}]}]}]},
            ],
          },
        ],
      },
    ])
  })

  it('has sections in a language, in which lines are joined', () => {
    const inner = '<section id="x" kind="appendix" lang="en"><h2>x</h2><p>語…\n語</p></section>'
    const [outer] = documentOf('base', {
      'templates/cover.hbs': `<section id="cover"><h1>語</h1><p>語…\n語</p>${inner}</section>`,
    }).children
    const [words, below] = outer?.children ?? []
    expect(below).toMatchObject({kind: 'appendix', language: 'en', level: 2})
    expect([words, below].map((block) => block && plainText([block]))).toEqual(['語…語', 'x語… 語'])
  })

  it('lends no words of notes and tables without a caption to references', () => {
    const named = '<note id="n">x</note><table id="t"><tbody><tr><th>x</th></tr></tbody></table>'
    const captioned = '<table id="c"><caption>x</caption><tbody><tr><th>x</th></tr></tbody></table>'
    const links = ['n', 't', 'c'].map((id) => `<a href="#${id}"></a><a href="#${id}">x</a>`).join('')
    const {diagnostics} = composed(
      worldOf('base', {
        'templates/cover.hbs': `<section id="cover" kind="cover">${named}${captioned}<p>${links}</p></section>`,
      }),
    )
    expect(diagnostics.map(({code, hints}) => `${code} ${hints[0]}`)).toEqual([
      'prose-unsupported write words: `[words](#n)`',
      'prose-unsupported write words: `[words](#t)`',
    ])
  })

  it('tells where in the content a text was written that cannot stand in a cell', () => {
    const control =
      '<section id="{{id}}">{{#heading}}{{title}}{{/heading}}<table><tbody><tr><th>x</th><td>{{body}}</td></tr></tbody></table></section>'
    const {diagnostics} = composed(worldOf('base', {'templates/control.hbs': control}))
    expect(diagnostics.map(({message, hints}) => [message, hints[0]])).toEqual([
      ['a cell cannot hold the figure in this text', 'it is written in controls/5.10.yaml, line 9'],
    ])
  })

  it('gives every node a place', () => {
    const markup =
      '<blockquote>a</blockquote><table id="t"><caption>b</caption><tbody><tr><th>c</th><td><span lang="en">d</span></td></tr></tbody></table>'
    const document = documentOf('base', {
      'templates/cover.hbs': `<section id="cover" kind="cover">${markup}</section>`,
    })
    expect([...walk(document)].filter(({origin}) => !origin)).toEqual([])
  })
})
