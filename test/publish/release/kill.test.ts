import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {diskOutput, type Output} from '../../../src/publish/output.ts'
import {writeFiles, type FileToWrite, type FolderToWrite} from '../../../src/publish/write.ts'

const root = mkdtempSync(join(tmpdir(), 'hakusho-'))
afterAll(() => rmSync(root, {recursive: true}))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const inPlace = (
  place: string,
): {readonly files: readonly FileToWrite[]; readonly folder: FolderToWrite} => ({
  files: ['a.pdf', 'a.html'].map((name) => ({
    path: join(place, 'out', name),
    shown: name,
    bytes: bytes(`new ${name}`),
  })),
  folder: {
    path: join(place, 'paper', 'editions', '1.0'),
    shown: 'editions/1.0',
    files: new Map([
      ['tree.json', bytes('tree')],
      ['pictures/a.svg', bytes('picture')],
      ['edition.json', bytes('facts')],
    ]),
  },
})

/** The real file system, of which a step fails: that one, or that one and all after it, as where the process is killed. */
function failing(at: number, killed: boolean): {readonly output: Output; readonly count: () => number} {
  let step = 0
  const wrap = <Given extends readonly unknown[], Result>(run: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      const now = step++
      if (now === at || (killed && now > at)) throw Object.assign(new Error('EIO'), {code: 'EIO'})
      return run(...given)
    }
  }
  const {exists, ...rest} = diskOutput
  const wrapped = Object.fromEntries(
    Object.entries(rest).map(([verb, run]) => [verb, wrap(run as (...given: readonly string[]) => void)]),
  ) as unknown as Omit<Output, 'exists'>
  return {output: {...wrapped, exists}, count: () => step}
}

/** What stands in a place, by path; folders of editions only whole. */
const stateOf = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(place.length + 1), readFileSync(path, 'utf8')]),
  )

const frozenIn = (place: string): Record<string, string> | undefined => {
  const folder = join(place, 'paper', 'editions', '1.0')
  return existsSync(folder) ? stateOf(folder) : undefined
}

const whole = {'edition.json': 'facts', [join('pictures', 'a.svg')]: 'picture', 'tree.json': 'tree'}

const steps = (() => {
  const place = join(root, 'all')
  const {output, count} = failing(Infinity, false)
  const {files, folder} = inPlace(place)
  expect(writeFiles(output, files, folder).ok).toBe(true)
  expect(frozenIn(place)).toEqual(whole)
  return Array.from({length: count()}, (_, index) => index)
})()

describe('a release', () => {
  it('takes more than ten steps', () => expect(steps.length).toBeGreaterThan(10))

  it.each(steps)(
    'that is killed at step %i leaves the old state or the new one, and can be done again',
    (at) => {
      const place = join(root, `killed-${at}`)
      const {files, folder} = inPlace(place)
      writeFiles(failing(at, true).output, files, folder)
      expect([undefined, whole]).toContainEqual(frozenIn(place))
      if (frozenIn(place)) return
      expect(writeFiles(diskOutput, files, folder).ok).toBe(true)
      expect(frozenIn(place)).toEqual(whole)
      expect(Object.keys(stateOf(place)).filter((path) => path.includes('.partial'))).toEqual([])
    },
  )

  it.each(steps)('whose step %i fails is told, and leaves nothing, or all', (at) => {
    const place = join(root, `failed-${at}`)
    const {files, folder} = inPlace(place)
    const written = writeFiles(failing(at, false).output, files, folder)
    if (written.ok) {
      expect(frozenIn(place)).toEqual(whole)
      return
    }
    expect(written.diagnostics.map(({code}) => code)).toEqual(['write-failed'])
    expect(existsSync(place) ? stateOf(place) : {}).toEqual({})
    expect(existsSync(join(place, 'paper'))).toBe(false)
  })

  it('clears what a killed one has left, though other files are in it', () => {
    const place = join(root, 'left')
    const {files, folder} = inPlace(place)
    const old = new Map([['old/thing.json', bytes('old')]])
    expect(writeFiles(diskOutput, [], {...folder, path: `${folder.path}.partial`, files: old}).ok).toBe(true)
    expect(writeFiles(diskOutput, files, folder).ok).toBe(true)
    expect(frozenIn(place)).toEqual(whole)
    expect(readdirSync(join(place, 'paper', 'editions'))).toEqual(['1.0'])
  })

  it('that is killed over older files leaves what the next one clears', () => {
    const left = new Set<string>()
    for (const at of steps) {
      const place = join(root, `over-${at}`)
      const {files, folder} = inPlace(place)
      const old = files.map((file) => ({...file, bytes: bytes('old')}))
      expect(writeFiles(diskOutput, old).ok).toBe(true)
      writeFiles(failing(at, true).output, files, folder)
      for (const path of Object.keys(stateOf(place))) left.add(path.replace(/^.*(?=\.)/, ''))
      if (frozenIn(place)) continue
      expect(writeFiles(diskOutput, files, folder).ok).toBe(true)
      expect(Object.keys(stateOf(place)).filter((path) => /\.(?:partial|previous)/.test(path))).toEqual([])
    }
    expect([...left].sort()).toEqual(expect.arrayContaining(['.partial', '.previous']))
  })

  it('never takes the place of an edition that stands', () => {
    const place = join(root, 'stands')
    const {files, folder} = inPlace(place)
    expect(writeFiles(diskOutput, files, folder).ok).toBe(true)
    const other = {...folder, files: new Map([['edition.json', bytes('other')]])}
    expect(writeFiles(diskOutput, [], other).ok).toBe(false)
    expect(frozenIn(place)).toEqual(whole)
    expect(readdirSync(join(place, 'paper', 'editions'))).toEqual(['1.0'])
  })
})
