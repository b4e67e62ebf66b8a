import {expect} from 'vitest'
import {at, edited, entry, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'

/** Files, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const purpose = (number: string, title: string, body: string): string =>
  `title: ${title}\nnumber: '${number}'\nbody: |\n${body.replace(/^/gm, '  ')}\n`

/** What its one section says in the earlier edition. */
const before = purpose(
  '1.',
  '目的',
  '{product}の安全を説明します。お客様のデータは、契約の終了から30日のうちに消去します。消去の記録は1年間保存します。\n\n' +
    '- 委託先を年に1回点検します\n- 利用者を登録します\n\n| 項目 | 期間 |\n|---|---|\n| ログ | 90日 |\n\n![](#box)',
)
/** The same in the later one. */
export const after = purpose(
  '2.',
  '本書の目的',
  '{product}の安全を説明します。お客様のデータは、契約の終了から60日のうちに消去します。消去の記録は1年間保存します。\n\n' +
    '- 委託先を年に2回点検します\n- 利用者を登録します\n- 特権IDを別に登録します\n\n' +
    '| 項目 | 期間 |\n|---|---|\n| ログ | 180日 |\n\n![](#box)',
)
/** A section that refers to it. */
export const guide = 'title: 読み方\nbody: |\n  {product}については[](#purpose)をご覧ください。\n'

/** The whitepaper with that section, and a product of that name. */
export const outlined = (files: Files, product: string): Record<string, string | Uint8Array> => {
  const path = `${folder}/whitepaper.yaml`
  const head = String(files[path])
    .replace("- section: 'purpose'", "- section: 'purpose'\n  - section: 'guide'")
    .replace('product: 雲', `product: ${product}`)
  return {...files, [path]: head}
}

/** Edition 1.0 in work. */
export const one = outlined(paper({'sections/purpose.yaml': before, 'sections/guide.yaml': guide}), '雲')
const declared =
  "changes: [{variable: product}, {target: 'purpose', kind: renumbered}, {target: 'purpose', kind: retitled}, " +
  "{target: 'purpose', kind: changed}, {target: 'box', kind: changed}], released: true"

/** Edition 1.1 in work, with all that it changes. */
export const two = outlined(
  edited('1.1', entry('1.1', '2024-10-01', declared), {
    'sections/purpose.yaml': after,
    'sections/guide.yaml': guide,
    'figures/box.yaml': 'caption: 箱\nalt: 白い箱\nfile: box.svg\n',
  }),
  '青い雲',
)

/** What a release has frozen. */
export const frozen = ({files}: Transcript): Files =>
  Object.fromEntries([...files].filter(([path]) => path.startsWith(at('editions'))))

/** The whitepaper with editions 1.0 and 1.1 released, 1.1 in work. */
export async function releasedTwice(): Promise<Files> {
  const first = frozen(await hakusho(`release ${folder} 1.0`, {over: one}))
  const second = await hakusho(`release ${folder} 1.1`, {over: {...two, ...first}})
  expect(second.err).toBe('')
  return {...two, ...first, ...frozen(second)}
}
