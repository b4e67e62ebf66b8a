import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'

const root = resolve(import.meta.dirname, '../..')

function read(folder, into = '') {
  const found = new Map()
  if (!existsSync(join(root, folder))) return found
  for (const entry of readdirSync(join(root, folder), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(into + relative(join(root, folder), path).split(sep).join('/'), readFileSync(path))
  }
  return found
}

const edited = (files, path, change) =>
  new Map([...files, [path, Buffer.from(change((files.get(path) ?? Buffer.alloc(0)).toString('utf8')))]])

/** The small whitepaper with a picture of each kind, all of them printed. */
function withPictures(base) {
  const pictures = read('test/publish/pictures')
  const ids = [...pictures.keys()].map((name) => [name.replace(/\.\w+$/, ''), name])
  const figures = ids.flatMap(([id, name]) => [
    [`figures/${name}`, pictures.get(name)],
    [`figures/${id}.yaml`, Buffer.from(`caption: 図 ${id}\nalt: 図\nfile: ${name}\n`)],
  ])
  const prose = ids.map(([id]) => `\n  ![](#${id})\n`).join('')
  return edited(new Map([...base, ...figures]), 'sections/purpose.yaml', (text) => text + prose)
}

const withTemplates = (base) =>
  edited(new Map([...base, ...read('templates/standard', 'templates/')]), 'whitepaper.yaml', (text) =>
    text.replace('outline:', 'templates: ./templates\noutline:'),
  )

const withTheme = (base) =>
  edited(
    new Map([...base, ['theme.yaml', readFileSync(join(root, 'templates/themes/standard.yaml'))]]),
    'whitepaper.yaml',
    (text) => text.replace('outline:', 'theme: ./theme.yaml\noutline:'),
  )

/** Prose with all that prose may hold. */
const rich = `
  **太字**と*斜体*、\`code\`、[参照](#5.1)、[](#5.10)、<https://example.com/>。注[^a]です。

  - 一
    - 二
      1. 三

  > 引用です。

  : 保存期間 {#retention}

  | 項目 | 期間 |
  |---|---|
  | {product} | [](#retention) |

  [^a]: 脚注の本文です。
`
const withProse = (base) => edited(base, 'sections/purpose.yaml', (text) => text + rich)

/** Sound whitepapers to start from, by name; `quick` leaves out the large ones, which take a second each. */
export function bases(quick = false) {
  const small = read('test/content/base')
  const all = new Map([
    ['small', small],
    ['prose', withProse(small)],
    ['pictures', withPictures(small)],
    ['templates', withTemplates(withProse(small))],
    ['theme', withTheme(withProse(small))],
    ['figures', read('test/compose/base')],
  ])
  for (const folder of quick ? [] : ['content', 'test/whitepapers']) {
    if (!existsSync(join(root, folder))) continue
    for (const name of readdirSync(join(root, folder)).sort()) {
      const files = read(`${folder}/${name}`)
      if (files.has('whitepaper.yaml')) all.set(name, files)
    }
  }
  return all
}
