import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {helpers} from '../../src/compose/template/helpers.ts'
import {loadTemplates} from '../../src/compose/templates.ts'
import type {Block} from '../../src/document/nodes.ts'
import {plainText, sectionsOf, walk} from '../../src/document/walk.ts'
import {overlay} from '../../src/world/overlay.ts'
import type {World} from '../../src/world/world.ts'
import {catalogOf, composed, documentOf, worldOf} from './case.ts'
import {bare, told} from './reading.ts'

/** The blocks of a cover that consists of this markup. */
function cover(markup: string): unknown {
  const text = `<section id="cover" kind="cover">${markup}</section>`
  const document = documentOf('base', {'templates/cover.hbs': text})
  return bare(document.children[0]?.children)
}

/** The words of a cover that consists of this paragraph. */
const words = (markup: string): string => plainText(cover(`<p>${markup}</p>`) as readonly Block[])

const whitepaper = readFileSync(join(import.meta.dirname, 'base/whitepaper.yaml'), 'utf8')

describe('template sets', () => {
  it('of a whitepaper take what they lack from the standard set', () => {
    const document = documentOf('base')
    expect(document.children[0]?.children).toMatchObject([{role: 'title'}, {role: 'provider'}])
    expect([...sectionsOf(document)].map(({id}) => id)).toEqual([
      ...['cover', 'contents', 'purpose', 'measures', '5.1', '5.10', 'history'],
    ])
  })

  it('may have templates under new names', () => {
    const files = {
      'templates/control.hbs': '{{> mine}}',
      'templates/mine.hbs':
        '<section id="{{id}}">{{#heading}}{{title}}{{/heading}}<p>mine</p>{{body}}</section>',
    }
    expect([...sectionsOf(documentOf('base', files))].find(({id}) => id === '5.1')).toMatchObject({
      children: [{children: [{value: 'mine'}]}, {type: 'paragraph'}],
    })
  })

  it('may name tables and notes, for texts to refer to', () => {
    const table =
      '<table id="roles"><thead><tr><th>役割</th></tr></thead><tbody><tr><td>担当</td></tr></tbody></table>'
    const files = {
      'templates/cover.hbs': `<section id="cover" kind="cover">${table}<note id="remark">注</note></section>`,
      'sections/purpose.yaml': 'title: 目的\nbody: |\n  [表](#roles)と[注](#remark)\n',
    }
    const nodes = [...walk(documentOf('base', files))]
    expect(nodes.filter((node) => 'id' in node && ['table', 'note'].includes(node.type))).toMatchObject([
      {type: 'table', id: 'roles'},
      {type: 'note', id: 'remark'},
    ])
    expect(nodes.filter((node) => node.type === 'reference')).toMatchObject([
      {target: 'roles'},
      {target: 'remark'},
    ])
    const wordless = composed(
      worldOf('base', {...files, 'sections/purpose.yaml': 'title: 目的\nbody: |\n  [](#roles)\n'}),
    )
    expect(wordless.diagnostics.map(({code}) => code)).toEqual(['prose-unsupported'])
  })

  it('say how many parts lose their words where all of a kind do', () => {
    const {diagnostics} = composed(worldOf('base', {'templates/control.hbs': ''}))
    expect(diagnostics.map(({message}) => message)).toEqual([
      'the templates `./templates` drop the section of the 2 controls, of which `5.1` is the first',
    ])
  })

  it('tell the digest of every file, by a name that is the same on every machine', () => {
    const world = worldOf('base')
    const templates = loadTemplates(world, catalogOf(world))
    expect(templates.ok && [...templates.value.inputs.keys()]).toEqual([
      'hakusho/templates/standard/children.hbs',
      'hakusho/templates/standard/contents.hbs',
      'hakusho/templates/standard/control.hbs',
      'hakusho/templates/standard/correspondence.hbs',
      'templates/cover.hbs',
      'hakusho/templates/standard/document.hbs',
      'hakusho/templates/standard/evidence.hbs',
      'hakusho/templates/standard/facts.hbs',
      'hakusho/templates/standard/glossary.hbs',
      'hakusho/templates/standard/part.hbs',
      'hakusho/templates/standard/quotation.hbs',
      'hakusho/templates/standard/reason.hbs',
      'hakusho/templates/standard/responsibility.hbs',
      'hakusho/templates/standard/revisions.hbs',
      'hakusho/templates/standard/section.hbs',
      'hakusho/templates/standard/status.hbs',
    ])
    expect(
      templates.ok && [...templates.value.inputs.values()].every((digest) => /^[0-9a-f]{64}$/.test(digest)),
    ).toBe(true)
  })

  it('may not lead out of the folder by a symbolic link', () => {
    const base = worldOf('base')
    const away: World = {
      ...base,
      real: (path) => (path.endsWith('cover.hbs') ? '/elsewhere/cover.hbs' : base.real(path)),
    }
    expect(composed(away).diagnostics.map(told)).toEqual(['path-outside 14:12-23'])
  })

  it('are UTF-8', () => {
    const world = overlay(worldOf('base'), {'templates/cover.hbs': Uint8Array.of(0x3c, 0x82, 0xa0)})
    expect(composed(world).diagnostics.map(told)).toEqual(['file-not-utf8 1:2-2'])
  })

  it('report the faults of every file together', () => {
    const world = worldOf('base', {
      'templates/cover.hbs': '{{#if x}}',
      'templates/part.hbs': '{{#each outline}}\n{{/if}}',
      'templates/section.hbs': '{{> nowhere}}{{{body}}}',
    })
    expect(composed(world).diagnostics.map(({span, code}) => `${span?.file} ${code}`)).toEqual([
      'templates/cover.hbs template-syntax',
      'templates/part.hbs template-syntax',
      'templates/section.hbs template-missing',
      'templates/section.hbs template-syntax',
    ])
  })

  it('do not share anything between runs', () => {
    const world = worldOf('base')
    const [first, second] = [composed(world), composed(world)]
    expect(first).toEqual(second)
  })

  it('speak the language of the whitepaper', () => {
    const english = whitepaper.replace('language: ja', 'language: en')
    const document = documentOf('base', {'whitepaper.yaml': english})
    expect(JSON.stringify(bare(document))).toMatch(/"Contents".*"Main changes"/)
    expect(JSON.stringify(bare(document))).not.toContain('もくじ')
  })
})

describe('helpers', () => {
  it('say what they do', () => {
    for (const {doc} of Object.values(helpers)) expect(doc).toMatch(/^[`(].*\.$/)
  })

  it.each([
    ['{{date date "yyyy年M月d日"}}', '2022年3月18日'],
    ['{{#each revisions}}{{#if @first}}{{date date "yyyy/MM/dd d.M."}}{{/if}}{{/each}}', '2021/04/01 1.4.'],
    [`{{date date "d'd'M 'o''clock' ''yyyy''"}}`, "18d3 o'clock '2022'"],
    ['{{date date "西暦yyyy年Ｍ月é"}}', '西暦2022年Ｍ月é'],
    ['{{#if draft}}案{{else}}発行{{/if}}', '案'],
    ['{{#unless draft}}発行{{else}}案{{/unless}}', '案'],
    ['{{#if (eq language "ja")}}日{{else if (eq language "en")}}英{{/if}}', '日'],
    [
      '{{#each title}}{{@index}}{{.}}{{#unless @last}}、{{/unless}}{{/each}}',
      '0架空クラウド、1セキュリティホワイトペーパー',
    ],
    [
      '{{#each standards as |standard index|}}{{index}}{{standard.title}}:{{standard.edition}}{{/each}}',
      '0ISO/IEC 27017:2015',
    ],
    ['{{#each outline}}{{#if number}}{{number}}{{else}}―{{/if}}{{/each}}', '―1.2.―'],
    ['{{#each outline}}{{#if body}}文{{else}}―{{/if}}{{/each}}', '―文――'],
    [
      '{{#each outline}}{{#each children}}{{../id}}/{{id}}@{{@root.edition}} {{/each}}{{/each}}',
      'measures/5.1@1.1 measures/5.10@1.1',
    ],
    [
      '{{#each outline}}{{#each children}}{{#each references}}{{standard.edition}}-{{number}} {{/each}}{{/each}}{{/each}}',
      '2015-5.1 2015-5.10',
    ],
    [
      '{{#each revisions}}{{#each changes}}{{target}}{{kind}}{{note}}{{/each}}{{/each}}',
      '5.10added利用者からの要望による',
    ],
    ['{{#each revisions}}{{#if approved}}x{{else}}未承認{{/if}}{{/each}}', '未承認未承認'],
    ['{{variables.product}} {{variables.[site]}}', '架空クラウド www.example.jp'],
  ])('%s', (markup, expected) => {
    expect(words(markup)).toBe(expected)
  })

  it.each(['constructor', 'toString', 'hasOwnProperty'])('print a variable by the name %s', (name) => {
    const document = documentOf('base', {
      'whitepaper.yaml': whitepaper.replace('  site:', `  ${name}: 値\n  site:`),
      'sections/purpose.yaml': `title: "{${name}}の目的"\nbody: "{${name}}の[文](https://{${name}}.jp)"\n`,
      'templates/cover.hbs': `<section id="cover"><p>{{variables.${name}}}</p></section>`,
    })
    const [cover, , purpose] = document.children
    expect([cover, purpose].map((section) => section && plainText([section]))).toEqual([
      '値',
      '値の目的値の文',
    ])
  })

  it.each(['constructor', 'toString', '__proto__'])('find no field by the name %s', (name) => {
    const cover = `<section id="cover"><p>{{variables.${name}}}{{${name}}}</p></section>`
    const {diagnostics} = composed(worldOf('base', {'templates/cover.hbs': cover}))
    expect(diagnostics.map(({code}) => code)).toEqual(['template-field', 'template-field'])
  })

  it('give headings their depth and number', () => {
    const section =
      '<section id="{{id}}">{{#heading}}{{title}}{{/heading}}{{body}}{{#each children}}{{> section}}{{/each}}</section>'
    const part = '{{#if (eq kind "revisions")}}{{> revisions}}{{else}}{{> section}}{{/if}}'
    const files = {'templates/part.hbs': part, 'templates/section.hbs': section}
    const headings = [...sectionsOf(documentOf('base', files))].map(({level, heading}) => [
      level,
      heading?.number,
    ])
    expect(headings).toEqual([
      [0, undefined],
      [1, undefined],
      [1, '1.'],
      [1, '2.'],
      [2, '5.1'],
      [2, '5.10'],
      [1, undefined],
    ])
  })

  it('refuse headings deeper than six levels', () => {
    const ids = ['purpose', 'a', 'b', 'c', 'd', 'e', 'f']
    const nested = ids.map((id, depth) => {
      const indent = '    '.repeat(depth)
      return `${depth === 0 ? '' : `${indent}children:\n`}${indent}  - section: ${id}\n`
    })
    const start = whitepaper.indexOf('  - section: purpose')
    const world = worldOf('base', {
      ...Object.fromEntries(ids.map((id) => [`sections/${id}.yaml`, `title: ${id}\n`])),
      'whitepaper.yaml': whitepaper.slice(0, start) + nested.join(''),
      'revisions.yaml': '- edition: "1.1"\n  label: x\n  date: 2022-03-18\n  note: x\n',
    })
    expect(composed(world).diagnostics.map(({message}) => message)).toContain(
      'a heading cannot stand at depth 7',
    )
  })
})

describe('markup', () => {
  it('drops white space between blocks and at the ends of lines', () => {
    expect(cover('\n  <p>\n    a  b\n    <br/>\n  c <strong> d </strong>\n  </p>\n  ')).toEqual([
      {
        type: 'paragraph',
        children: [
          ...[
            {type: 'text', value: 'a'},
            {type: 'text', value: ' '},
            {type: 'text', value: 'b'},
            {type: 'lineBreak'},
          ],
          ...[
            {type: 'text', value: 'c '},
            {type: 'strong', children: [{type: 'text', value: ' d '}]},
          ],
        ],
      },
    ])
  })

  it('joins lines as prose does', () => {
    expect(words('\n  日本\n  語\n  ISO\n  {{provider}}\n  は')).toBe('日本語 ISO 架空クラウド株式会社は')
  })

  it('reads character references', () => {
    expect(words('&lt;b&gt; &amp;amp; &#x3042;')).toBe('<b> &amp; あ')
  })

  it('has notes, lists, tables, links and references', () => {
    expect(
      cover(
        '<note>注</note><ul><li>一<ol><li><p>二</p></li></ol></li></ul>' +
          '<table id="t" columns="1 3"><thead><tr><th>a</th><th>b</th></tr></thead>' +
          '<tbody><tr><td><em>c</em></td><td><code>d</code></td></tr></tbody></table>' +
          '<p><a href="https://{{variables.site}}/{{edition}}">x</a><a href="#5.1"></a></p>',
      ),
    ).toMatchObject([
      {type: 'note', mark: '※', children: [{value: '注'}]},
      {
        type: 'list',
        ordered: false,
        children: [
          {
            children: [
              {type: 'paragraph'},
              {type: 'list', ordered: true, children: [{children: [{type: 'paragraph'}]}]},
            ],
          },
        ],
      },
      {
        type: 'table',
        id: 't',
        headerRows: 1,
        columns: [0.25, 0.75],
        children: [
          {},
          {
            children: [
              {children: [{children: [{type: 'emphasis'}]}]},
              {children: [{children: [{type: 'code', value: 'd'}]}]},
            ],
          },
        ],
      },
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            address: [{value: 'https://'}, {type: 'variable', name: 'site'}, {value: '/'}, {value: '1.1'}],
          },
          {type: 'reference', target: '5.1', children: []},
        ],
      },
    ])
  })

  it('places figures by id', () => {
    const control = readFileSync(join(import.meta.dirname, 'base/controls/5.10.yaml'), 'utf8')
    const document = documentOf('base', {
      'templates/cover.hbs': '<section id="cover" kind="cover"><figure id="demarcation"/></section>',
      'controls/5.10.yaml': control.replace('![](#demarcation)', '[](#demarcation)'),
    })
    expect(document.children[0]?.children).toMatchObject([
      {type: 'figure', id: 'demarcation', picture: {kind: 'matrix'}},
    ])
  })

  it('tells the place of each of its characters', () => {
    const text =
      '{{!-- あ --}}\n<section id="cover" kind="cover">\n  <p>い{{label}}う &amp; え\n    お</p>\n</section>\n'
    const [paragraph] = documentOf('base', {'templates/cover.hbs': text}).children[0]?.children ?? []
    const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
    const places = nodes.map(
      (node) => `${plainText([node])} ${node.origin?.start.line}:${node.origin?.start.column}`,
    )
    expect(places).toEqual(['い 3:6', '1.1版 3:7', 'う & 3:16', ' え 3:23', 'お 4:5'])
  })

  it('is placed in files with CRLF too', () => {
    const text =
      '<section id="cover" kind="cover">\r\n  <p>い\r\n    <strnog>う</strnog></p>\r\n</section>\r\n'
    expect(composed(worldOf('base', {'templates/cover.hbs': text})).diagnostics.map(told)).toEqual([
      'markup-unknown 3:5-12',
    ])
  })
})
