import {resolve} from 'node:path'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#1f3864"/></svg>\n'

/** Where the whitepaper of these tests is: nowhere on the disk. */
export const folder = 'papers/mini'

/** One edition of a history. */
export const entry = (edition: string, date: string, more = 'released: true'): string =>
  `- {edition: '${edition}', label: ${edition}版, date: '${date}', note: 更新, ${more}}\n`

/** A history of one edition. */
export const first = entry('1.0', '2024-04-01')

/** A small whitepaper, as files; `more` replaces some of them or adds to them. */
export const paper = (
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> => {
  const files = {
    'whitepaper.yaml': `title: [小さな白書]
provider: 架空の会社
language: ja
edition: '1.0'
standards: [{id: 'iso-27017-2015', title: ISO/IEC 27017, edition: '2015'}]
variables: {product: 雲}
outline:
  - section: 'purpose'
  - section: 'history'
`,
    'revisions.yaml': first,
    'sections/purpose.yaml': `title: 目的
number: '1.'
body: |
  {product}の安全を
  説明します。

  ![](#box)
`,
    'sections/history.yaml': 'title: 改訂履歴\nkind: revisions\n',
    'figures/box.yaml': 'caption: 箱\nalt: 青い箱\nfile: box.svg\n',
    'figures/box.svg': drawing,
    ...more,
  }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
}

/** The whitepaper with another edition in work, whose history ends with `entries`. */
export const edited = (
  edition: string,
  entries: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string | Uint8Array> => {
  const head = String(paper()[`${folder}/whitepaper.yaml`]).replace("edition: '1.0'", `edition: '${edition}'`)
  return paper({'whitepaper.yaml': head, 'revisions.yaml': first + entries, ...more})
}

/** The path of a file of the whitepaper, as an output has it. */
export const at = (name: string): string => resolve(folder, name)
