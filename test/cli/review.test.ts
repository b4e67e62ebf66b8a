import {beforeAll, describe, expect, it} from 'vitest'
import type {Review} from '../../src/freeze/review.ts'
import {digest} from '../../src/world/digest.ts'
import {at, edited, entry, first, folder, paper} from '../publish/release/paper.ts'
import {all, written} from '../publish/review/records.ts'
import {hakusho, type Transcript} from './session.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const frozen = (made: Transcript): Files =>
  Object.fromEntries([...made.files].filter(([path]) => path.startsWith(at('editions'))))

const decoded = (bytes: string | Uint8Array | undefined): string =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)

const factsOf = (files: Files, edition: string): {readonly files: Readonly<Record<string, string>>} =>
  JSON.parse(decoded(files[at(`editions/${edition}/edition.json`)])) as never

/** Require so many reviewers. */
function requiring(reviewers: number, files: Files): Files {
  const head = `${folder}/whitepaper.yaml`
  return {...files, [head]: `${decoded(files[head])}review: {reviewers: ${reviewers}}\n`}
}

const purpose = "title: 目的\nnumber: '1.'\nbody: |\n  {product}の安全を約束します。\n\n  ![](#box)\n"
const box = 'caption: 箱\nalt: 白い箱\nfile: box.svg\n'
const changed = {'sections/purpose.yaml': purpose, 'figures/box.yaml': box}
/** The entry of edition 1.1, which declares all that has changed. */
const next = (date = '2025-07-01'): string =>
  entry(
    '1.1',
    date,
    'released: true, changes: [{target: purpose, kind: changed}, {target: box, kind: changed}, {variable: product}]',
  )
const targets = ['purpose', 'box', '{product}']

let one: Files
/** Edition 1.0 released, 1.1 in work: a section, a figure and a variable have changed. */
let over: Files
let sound: Review

beforeAll(async () => {
  one = frozen(await hakusho(`release ${folder} 1.0`, {over: paper()}))
  const work = edited('1.1', next(), changed)
  const head = `${folder}/whitepaper.yaml`
  over = {...work, [head]: decoded(work[head]).replace('product: 雲', 'product: 青い雲'), ...one}
  const made = frozen(await hakusho(`release ${folder} 1.1`, {over}))
  sound = {
    whitepaper: 'mini',
    before: {edition: '1.0', digest: factsOf(one, '1.0').files['tree.json'] ?? ''},
    after: {edition: '1.1', digest: digest(made[at('editions/1.1/tree.json')] ?? '')},
    reviewer: '見本 次郎',
    date: '2025-06-16',
    items: all('accepted', ...targets),
  }
})

/** Release 1.1 with records, in files named `a.json`, `b.json`, … */
const release = (files: Files, ...reviews: readonly Partial<Review>[]): Promise<Transcript> => {
  const records = reviews.map(
    (more, index) => [`${'abc'[index]}.json`, written({...sound, ...more})] as const,
  )
  const words = records.map(([name]) => ` --review ${name}`).join('')
  return hakusho(`release ${folder} 1.1${words}`, {over: {...files, ...Object.fromEntries(records)}})
}

const refusal = ({code, err, out, files}: Transcript): string => {
  expect({code, out, size: files.size}).toEqual({code: 1, out: 'nothing written', size: 0})
  expect(err).toContain('hint: ')
  return err
}

describe('hakusho release --review', () => {
  it('keeps a sound record with the edition, byte for byte, and names it there', async () => {
    const {code, err, out, files} = await release(requiring(1, over), {})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('  papers/mini/editions/1.1/reviews/1.json')
    const kept = files.get(at('editions/1.1/reviews/1.json'))
    expect(decoded(kept)).toBe(written(sound))
    const facts = factsOf(Object.fromEntries(files), '1.1')
    expect(facts.files['reviews/1.json']).toBe(digest(written(sound)))
    expect(facts.files['tree.json']).toBe(sound.after.digest)
  })

  it('makes the same files in whatever order the records are named, and of one named twice', async () => {
    const [a, b] = [{reviewer: '見本 一郎'}, {date: '2025-06-17'}]
    const [made, turned, twice] = [
      await release(requiring(2, over), a, b),
      await release(requiring(2, over), b, a),
      await release(requiring(2, over), b, a, b),
    ]
    expect(made.code).toBe(0)
    expect(frozen(turned)).toEqual(frozen(made))
    expect(frozen(twice)).toEqual(frozen(made))
    const names = Object.keys(frozen(made)).filter((path) => path.includes('reviews'))
    expect(names).toEqual(['1', '2'].map((name) => at(`editions/1.1/reviews/${name}.json`)))
    expect(decoded(frozen(made)[names[0] ?? ''])).toContain('見本 一郎')
  })

  it('takes several files after one --review', async () => {
    const other = written({...sound, reviewer: '見本 一郎'})
    const files = {...requiring(2, over), 'a.json': written(sound), 'b.json': other}
    const made = await hakusho(`release ${folder} 1.1 --review a.json b.json`, {over: files})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
  })

  it('takes a record where none is required, and none', async () => {
    expect((await release(over, {})).code).toBe(0)
    const none = await release(over)
    expect(none.code).toBe(0)
    expect([...none.files.keys()].join()).not.toContain('reviews')
  })

  it('shows with --dry-run what would be kept', async () => {
    const made = await hakusho(`release ${folder} 1.1 --review a.json -n`, {
      over: {...over, 'a.json': written(sound)},
    })
    expect({code: made.code, size: made.files.size}).toEqual({code: 0, size: 0})
    expect(made.out).toContain('reviews/1.json')
  })

  const two = {reviewer: '見本 一郎'}
  const most = all('accepted', 'purpose', 'box')
  const asks = [...most, ...all('question', '{product}')]
  const other = '0'.repeat(64)
  it.each<[string, number, readonly Partial<Review>[], string]>([
    ['no record where one is required', 1, [], 'nobody has reviewed this text'],
    ['one of two', 2, [{}], '2 reviewers are required, and only 見本 次郎 has reviewed'],
    ['two by the same', 2, [{}, {date: '2025-06-17'}], 'only 見本 次郎 has reviewed this text'],
    ['a change that is left out', 1, [{items: most}], 'not accepted by 見本 次郎: `{product}`'],
    ['a change that one of two leaves out', 2, [{items: most}, two], 'not accepted by 見本 次郎'],
    ['a change left out where none is required', 0, [{items: most}], 'not accepted by 見本 次郎'],
    ['a question', 1, [{items: asks}], 'error[review-question] a.json:25:18'],
    ['a question beside enough who accept', 1, [two, {items: asks}], '次郎 has a question on `{product}`'],
    ['a question where none is required', 0, [{items: asks}], 'has a question on `{product}`'],
    ['a review of another text', 1, [{after: {edition: '1.1', digest: other}}], 'review-text] a.json:10:15'],
    ['one that compares with another', 0, [{before: {edition: '1.0', digest: other}}], 'a.json:6:15'],
    ['one of another whitepaper', 0, [{whitepaper: 'maxi'}], 'error[review-other] a.json:3:17'],
    ['one of nobody', 1, [{reviewer: ''}], 'error[review-unnamed] a.json:12:15'],
    ['one of a name that no font has', 0, [{reviewer: '見本 \u{2A6D6}'}], 'glyph-missing] a.json:12:15'],
    ['one of a name that looks like another', 2, [{reviewer: '見本 次\u200B郎'}, {}], 'character-invisible'],
    ['one of what has not changed', 0, [{items: all('accepted', ...targets, 'history')}], '`history`'],
  ])('refuses %s, and writes nothing', async (_, reviewers, reviews, message) => {
    expect(refusal(await release(requiring(reviewers, over), ...reviews))).toContain(message)
  })

  it('says how a record is made', async () => {
    const err = refusal(await release(requiring(1, over)))
    expect(err).toContain('error[review-missing] papers/mini/whitepaper.yaml:10:21')
    expect(err).toContain('`hakusho diff mini 1.0 . --format html`')
  })

  it('refuses what was changed after the review', async () => {
    const later = {...over, [`${folder}/sections/purpose.yaml`]: purpose.replace('約束', '保証')}
    expect(refusal(await release(requiring(1, later), {}))).toContain('has reviewed another text')
    const note = {...over, [`${folder}/revisions.yaml`]: first + next('2025-07-02')}
    expect(refusal(await release(requiring(1, note), {}))).toContain('before a review, write the date')
  })

  it('takes an answer in a newer record', async () => {
    const answer = {date: '2025-06-17', items: all('accepted', '{product}')}
    const {code, err} = await release(requiring(1, over), {items: asks}, answer)
    expect({code, err}).toEqual({code: 0, err: ''})
  })

  it.each([
    ['a.json', {}, 'error[file-missing] a.json:1:1'],
    ['a.json', {'a.json': '{"format": 1'}, 'error[json-syntax] a.json:1:13'],
    ['a.json', {'a.json': '{"format": 2}'}, 'error[review-newer] a.json:1:12'],
    ['a.json', {'a.json': '{"format": 1, "whitepaper": 1}'}, 'error[review-broken] a.json:1:29'],
  ])('tells what keeps %s from being read: %j', async (name, files: Files, message) => {
    const made = await hakusho(`release ${folder} 1.1 --review ${name}`, {over: {...over, ...files}})
    expect(refusal(made)).toContain(message)
  })

  it('tells all that is wrong at once: the content, and the records', async () => {
    const broken = {[`${folder}/sections/purpose.yaml`]: 'title: 目的\nnumber: 1.\nbody: あ\n', 'a.json': '{'}
    const made = await hakusho(`release ${folder} 1.1 --review a.json`, {over: {...over, ...broken}})
    expect(refusal(made)).toMatch(/error\[json-syntax\] a\.json[^]*error\[text-expected\]/)
  })

  it.each([
    [`release ${folder} 1.0 --baseline --review a.json`, '--review is for what has changed'],
    [`release ${folder} --withdraw 1.0 --reason x --review a.json`, 'one edition is withdrawn'],
  ])('is called wrongly by `hakusho %s`', async (words, message) => {
    const {code, err, files} = await hakusho(words, {over: {...over, 'a.json': written(sound)}})
    expect({code, size: files.size}).toEqual({code: 2, size: 0})
    expect(err).toContain(message)
  })
})

describe('the first edition of a whitepaper that requires a review', () => {
  it('is released as a baseline, and no other way', async () => {
    const files = requiring(2, paper())
    const made = await hakusho(`release ${folder} 1.0 --baseline`, {over: files})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    const refused = await hakusho(`release ${folder} 1.0`, {over: files})
    expect(refusal(refused)).toContain('hint: release with --baseline')
  })

  it('has no record', async () => {
    const files = {...paper(), 'a.json': written(sound)}
    const made = await hakusho(`release ${folder} 1.0 --review a.json`, {over: files})
    expect(refusal(made)).toContain('error[review-other] a.json:1:1')
  })
})

describe('an edition that keeps records', () => {
  let kept: Files
  const record = at('editions/1.1/reviews/1.json')
  /** Edition 1.2 in work, on top of 1.0 and 1.1. */
  const third = (more: Readonly<Record<string, string>> = {}): Files => {
    const work = edited('1.2', next() + entry('1.2', '2025-08-01'), {...changed, ...more})
    return {...work, ...one, ...kept}
  }
  const build = async (over: Files, words = '-f html'): Promise<string> => {
    const {code, err, files} = await hakusho(`build ${folder} ${words}`, {over})
    expect({code, err}).toEqual({code: 0, err: ''})
    return decoded([...files].find(([path]) => path.endsWith('.html'))?.[1])
  }

  beforeAll(async () => {
    const items = all('accepted', 'purpose')
    kept = frozen(
      await release(over, {reviewer: '見本 一郎'}, {date: '2025-06-14', items}, {date: '2025-06-17'}),
    )
    expect(Object.keys(kept).filter((path) => path.includes('reviews'))).toHaveLength(3)
  })

  it('is built again from its folder alone, byte for byte', async () => {
    const made = await release(over, {})
    const again = await hakusho(`build ${folder} -e 1.1`, {over: {...one, ...frozen(made)}})
    expect({code: again.code, err: again.err}).toEqual({code: 0, err: ''})
    for (const [path, bytes] of again.files) expect(digest(bytes)).toBe(digest(made.files.get(path) ?? ''))
  })

  it('says nothing of its own review: its working copy stays the same', async () => {
    const {code, err} = await hakusho(`check ${folder}`, {over: {...over, ...kept}})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(await build({...over, ...kept})).not.toContain('査閲')
  })

  it('has each reviewer once in the history of every later edition', async () => {
    const page = await build(third())
    expect(page).toMatch(/更新<br>査閲 \(2025\/6\/16\): 見本 一郎<br>査閲 \(2025\/6\/17\): 見本 次郎<\/td>/)
    expect(page.match(/査閲/g)).toHaveLength(2)
  })

  it('prints as before where a template set does not show it', async () => {
    const rows = '{{#each @root.revisions}}<p>{{label}} {{note}}</p>{{/each}}'
    const set = `<section id="{{id}}" kind="revisions">{{#heading}}{{title}}{{/heading}}${rows}</section>`
    const head = `${decoded(third()[`${folder}/whitepaper.yaml`])}templates: ./templates\n`
    const page = await build(third({'whitepaper.yaml': head, 'templates/revisions.hbs': set}))
    expect(page).not.toContain('見本')
  })

  it.each<[string, (text: string) => string]>([
    ['another name', (text) => text.replace('見本 一郎', '見本 三郎')],
    ['another verdict', (text) => text.replace('accepted', 'question')],
    ['another end of its lines', (text) => text.replaceAll('\n', '\r\n')],
  ])('is told where a record has %s', async (_, edit) => {
    const path = at('editions/1.1/reviews/2.json')
    const files = {...third(), [path]: edit(decoded(kept[path]))}
    for (const words of [`check ${folder}`, `build ${folder} -e 1.1`, `release ${folder} 1.2`]) {
      const {code, err, files: made} = await hakusho(words, {over: files})
      expect({code, size: made.size}).toEqual({code: 1, size: 0})
      expect(err).toContain('error[edition-edited] papers/mini/editions/1.1/reviews/2.json')
    }
  })

  it('is told where a record is missing, or is none', async () => {
    const gone = Object.fromEntries(Object.entries(third()).filter(([path]) => path !== record))
    expect((await hakusho(`check ${folder}`, {over: gone})).err).toContain(
      'error[edition-broken] papers/mini/editions/1.1/reviews/1.json',
    )
    const none = await hakusho(`check ${folder}`, {over: {...third(), [record]: '{}'}})
    expect(none.err).toContain('error[edition-broken] papers/mini/editions/1.1/reviews/1.json')
  })

  it('does not print what was laid beside its records', async () => {
    const more = {[at('editions/1.1/reviews/9.json')]: written({...sound, reviewer: '見本 九郎'})}
    expect(await build({...third(), ...more})).not.toContain('九郎')
  })
})
