import {describe, expect, it} from 'vitest'
import {contentFiles} from '../../src/content/model.ts'
import {shape} from '../../src/content/shape.ts'
import {sourceOf} from '../source/source.ts'

const head = 'title: 題\nnumber: "1"\nreferences: [{standard: a, number: "1"}]\nbody: 本文\n'

/** The first fault of a control file, as its message and hints. */
function wordsOf(yaml: string): readonly string[] {
  const [fault] = shape(contentFiles.control, sourceOf(yaml)).diagnostics
  return fault ? [fault.code, fault.message, ...fault.hints] : []
}

/** The first fault of a revision history of one entry with this date. */
function dateWords(date: string): readonly string[] {
  const [fault] = shape(
    contentFiles.revisions,
    sourceOf(`- {edition: "1.0", label: 初版, note: 初版, date: ${date}}`),
  ).diagnostics
  return fault ? [fault.message, ...fault.hints] : []
}

describe('shape', () => {
  it('gives the data, with defaults filled in', () => {
    const outcome = shape(contentFiles.section, sourceOf('title: 題\n'))
    expect(outcome).toMatchObject({ok: true, value: {title: '題', kind: 'section', listed: true}})
  })

  it.each([
    [
      head.replace('"1"\nref', '5.10\nref'),
      [
        'text-expected',
        '`number` is the number 5.1, not text',
        'YAML reads 5.10 as 5.1: write "5.10" in quotes',
      ],
    ],
    [
      head.replace('"1"\nref', '5.1\nref'),
      ['text-expected', '`number` is the number 5.1, not text', 'write "5.1" in quotes'],
    ],
    [
      `${head}nubmer: "1"\n`,
      ['unknown-key', '`nubmer` is not known here', 'write `number` if that is meant'],
    ],
    [
      `${head}colour: red\n`,
      [
        'unknown-key',
        '`colour` is not known here',
        'the keys here are `title`, `body`, `language`, `pageStart`, `number`, `references`, `status`, `reason`, `services`, `responsibility`, `evidence`, `standardText`',
      ],
    ],
    [
      head.replace('title: 題\n', ''),
      [
        'missing-field',
        'the file has no `title`',
        'add `title: "情報セキュリティのための方針群"`',
        'Title / 見出し',
      ],
    ],
    [
      `${head}status: done\n`,
      [
        'wrong-type',
        '`status` cannot be the text `done`',
        'write `implemented` or `partial` or `planned` or `alternative` or `not-applicable`',
      ],
    ],
    [
      `${head}status: implmented\n`,
      ['wrong-type', '`status` cannot be the text `implmented`', 'write `implemented`'],
    ],
    [
      `${head}services: compute\n`,
      [
        'wrong-type',
        '`services` is the text `compute`, not a list',
        'write each item on a line of its own, after `- `',
      ],
    ],
    [
      `${head}standardText:\n`,
      [
        'missing-field',
        '`standardText` is empty',
        'write `standardText: {text: "情報セキュリティのための方針群は、これを定める。", source: "ISO/IEC 27017:2015, 5.1.1", permission: "2022-03-18に書面で許諾を得た"}`',
        'Words of the standard, where the publisher may print them / 規格の引用',
      ],
    ],
    [
      head.replace('本文', ''),
      [
        'missing-field',
        '`body` is empty',
        'write `body: "お客様のデータは、{product}の国内の設備に保存します。"`',
        'What the provider does, in Markdown / 本文(Markdown)',
      ],
    ],
    [
      head.replace('題', '"\u3000 "'),
      [
        'missing-field',
        '`title` holds white space only',
        'write `title: "情報セキュリティのための方針群"`',
        'Title / 見出し',
      ],
    ],
    [
      head.replace('題', '{product}'),
      ['wrong-type', '`title` is a mapping, not text', 'a text that starts with `{` must stand in quotes'],
    ],
    [
      `${head}pageStart: v1.1\n`,
      [
        'bad-edition',
        '`v1.1` cannot be an edition',
        'write "1.1"',
        'an edition is digits with points between, in quotes: "1.0", "1.10"',
      ],
    ],
    ['', ['missing-field', 'the file is empty', 'write the keys `title`, `references`']],
    [
      'number：1',
      [
        'wrong-type',
        'the file is the text `number：1`, not a mapping',
        'write lines of `key: value`, with a half-width colon and a space',
      ],
    ],
  ])('tells what is wrong with %j', (yaml, words) => {
    expect(wordsOf(yaml)).toEqual(words)
  })

  it.each([
    ['provider', 'add `provider: "架空クラウド株式会社"`'],
    ['title', 'add `title: ["{product}セキュリティホワイトペーパー"]`'],
  ])('shows what a missing %s looks like', (key, hint) => {
    const [, line] = shape(contentFiles.whitepaper, sourceOf('language: ja\n')).diagnostics.flatMap(
      ({message, hints}) => (message === `the file has no \`${key}\`` ? [message, ...hints] : []),
    )
    expect(line).toBe(hint)
  })

  it('shows what a missing caption looks like', () => {
    const {diagnostics} = shape(contentFiles.figure, sourceOf('file: a.png\n'))
    expect(diagnostics.map(({hints}) => hints[0])).toEqual(['add `caption: "責任分界点"`'])
  })

  it.each(['', '[]\n', '# nothing\n'])('tells the keys of an edition where the history is %j', (yaml) => {
    const {diagnostics} = shape(contentFiles.revisions, sourceOf(yaml))
    expect(diagnostics).toMatchObject([
      {
        code: 'missing-field',
        message: 'the file is empty',
        hints: ['write an entry that starts with `- ` and has the keys `edition`, `label`, `date`, `note`'],
      },
    ])
  })

  it.each([
    ['2022/3/18', 'write "2022-03-18"'],
    ['2022.03.18', 'write "2022-03-18"'],
    ['20220318', 'write "2022-03-18"'],
    ['2022年3月18日', 'write "2022-03-18"'],
    ['２０２２－０３－１８', 'write "2022-03-18"'],
    ['2022-02-30', '2022-02 has 28 days'],
    ['2024-2-30', '2024-02 has 29 days'],
    ['2022-04-31', '2022-04 has 30 days'],
    ['2022-00-31', 'months go from 01 to 12'],
    ['昨日', 'write year, month and day as in "2022-03-18"'],
  ])('says what to write for the day %s', (date, hint) => {
    expect(dateWords(date)).toEqual([`\`${date}\` is not a day`, hint])
  })

  it('says what to write where the contents are to stand', () => {
    const whitepaper = (value: string): readonly string[] =>
      shape(contentFiles.whitepaper, sourceOf(`outline:\n  - contents: ${value}\n`)).diagnostics.flatMap(
        ({message, hints}) => (message.includes('contents') ? [message, ...hints] : []),
      )
    expect(whitepaper('false')).toEqual(['`contents` cannot be the value false', 'write `true`'])
    expect(whitepaper('')).toEqual([
      '`contents` is empty',
      'write `contents: true`',
      'Where the contents stand; first where no entry says so / もくじの位置',
    ])
  })

  it('tells every fault, in the order of the file', () => {
    const {diagnostics} = shape(
      contentFiles.control,
      sourceOf('titel: x\nnumber: 1\nreferences: a\nbody: ~\n'),
    )
    expect(diagnostics.map(({code}) => code)).toEqual([
      'missing-field',
      'unknown-key',
      'text-expected',
      'wrong-type',
      'text-expected',
    ])
  })
})
