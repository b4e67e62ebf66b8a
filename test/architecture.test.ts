import {readFileSync, readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {describe, expect, it} from 'vitest'
import {below, folders, packages} from '../src/layers.js'
import {version} from '../src/publish/version.ts'
import {severities} from '../src/diagnostic/codes.ts'

const note = readFileSync('src/README.md', 'utf8')

const files = (readdirSync('src', {recursive: true}) as string[])
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && name !== 'layers.d.ts')

const folderOf = (name: string): string | undefined =>
  [...folders].sort((a, b) => b.length - a.length).find((folder) => name.startsWith(`${folder}/`))

const importsOf = (name: string): readonly string[] =>
  [...readFileSync(join('src', name), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map((match) =>
    relative('src', join('src', name, '..', match[1] ?? ''))
      .split(sep)
      .join('/'),
  )

const {dependencies, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** Packages that a file loads, in any way, and whether for their types only. */
const packagesOf = (name: string): readonly {readonly name: string; readonly types: boolean}[] =>
  [
    ...readFileSync(join('src', name), 'utf8').matchAll(
      /(?:(?:^|\n)(import type [^']*?)?from|\bimport\(|\brequire\(|createRequire\([^)]*\)\(|\bfrom) ?'([^.'\s][^'\s]*)'/g,
    ),
  ]
    .map(([, types, path = '']) => ({
      name: /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '',
      types: types !== undefined,
    }))
    .filter((found) => !found.name.startsWith('node:'))

describe('the architecture note', () => {
  it('holds the table of imports that the lint enforces', () => {
    const rows = folders.map((folder) => `| ${folder} | ${below(folder).join(', ') || 'nothing'} |`)
    expect(note).toContain(`|---|---|\n${rows.join('\n')}\n`)
  })

  it('says a paragraph on every folder', () => {
    const paragraphs = note.slice(note.indexOf('- **diagnostic**'), note.indexOf('## Decisions'))
    for (const folder of folders) expect(paragraphs).toContain(folder)
    expect([...new Set(files.map((name) => folderOf(name)))].sort()).toEqual([...folders].sort())
  })

  it('agrees with what is imported', () => {
    for (const name of files) {
      const own = folderOf(name)
      for (const target of importsOf(name)) {
        const other = folderOf(target)
        if (own && other && own !== other) expect(below(own), `${name} imports ${target}`).toContain(other)
      }
    }
  })
})

describe('the table of packages', () => {
  it('names what is depended on', () => {
    expect(Object.keys(packages).sort()).toEqual(Object.keys(dependencies).sort())
  })

  it('agrees with what is imported', () => {
    for (const name of files) {
      for (const {name: found, types} of packagesOf(name)) {
        const known = types && (found in devDependencies || `@types/${found}` in devDependencies)
        if (!known || found in packages)
          expect(packages[found], `${name} imports ${found}`).toContain(folderOf(name))
      }
    }
  })

  it('holds no folder that does not import the package', () => {
    const imported = new Map(Object.keys(packages).map((name) => [name, new Set<string>()]))
    for (const name of files)
      for (const {name: found} of packagesOf(name)) imported.get(found)?.add(folderOf(name) ?? '')
    expect(Object.fromEntries([...imported].map(([name, owners]) => [name, [...owners].sort()]))).toEqual(
      Object.fromEntries(Object.entries(packages).map(([name, owners]) => [name, [...owners].sort()])),
    )
  })
})

describe('what stands twice', () => {
  it('the version', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({version})
  })

  it('each code of a diagnostic is reported somewhere', () => {
    const sources = files
      .filter((name) => name !== 'diagnostic/codes.ts')
      .map((name) => readFileSync(join('src', name), 'utf8'))
      .join('\n')
    expect(Object.keys(severities).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
  })
})
