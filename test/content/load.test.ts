import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, cpSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createHash} from 'node:crypto'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {loadTemplates} from '../../src/compose/templates.ts'
import {load, type Load} from '../../src/content/load.ts'
import {validate} from '../../src/content/validate.ts'
import {loadTheme} from '../../src/theme/load.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

const base = join(import.meta.dirname, 'base')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="20"/>\n'
const figure = 'caption: 図\nalt: 図\nfile: dot.svg\n'

const loadWith = (files: Readonly<Record<string, string | Uint8Array>>): Load =>
  load(overlay(disk(base), files), '.')
const placesOf = ({diagnostics}: Load): readonly string[] =>
  diagnostics.map(({code, span}) => `${span?.file ?? ''} ${code}`)

describe('load', () => {
  it('gives the catalog of a healthy folder', () => {
    const {catalog, diagnostics} = load(disk(join(base, '..')), 'base')
    expect(diagnostics).toEqual([])
    expect(catalog?.name).toBe('base')
    expect(catalog?.folder).toBe(base)
    expect([...(catalog?.sections.keys() ?? [])]).toEqual(['purpose'])
    expect([...(catalog?.controls.keys() ?? [])].sort()).toEqual(['5.1', '5.10'])
    expect(catalog?.controls.get('5.10')?.data.number).toBe('5.10')
    expect(catalog?.controls.get('5.10')?.source.file).toBe('base/controls/5.10.yaml')
    expect(catalog?.ids.get('5.10')).toEqual({kind: 'control', file: 'base/controls/5.10.yaml'})
    expect([...(catalog?.inputs.keys() ?? [])].sort()).toEqual([
      'base/controls/5.1.yaml',
      'base/controls/5.10.yaml',
      'base/revisions.yaml',
      'base/sections/purpose.yaml',
      'base/whitepaper.yaml',
    ])
    expect(catalog && validate(catalog)).toEqual([])
  })

  it('leaves broken files out, but keeps their ids and digests', () => {
    const broken = 'title: 1\n'
    const {catalog, diagnostics} = loadWith({'controls/5.1.yaml': broken})
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(catalog?.controls.has('5.1')).toBe(false)
    expect(catalog?.ids.get('5.1')).toEqual({kind: 'control', file: 'controls/5.1.yaml'})
    expect(catalog?.inputs.get('controls/5.1.yaml')).toBe(createHash('sha256').update(broken).digest('hex'))
  })

  it('reads the pictures of figures', () => {
    const {catalog, diagnostics} = loadWith({'figures/dot.yaml': figure, 'figures/dot.svg': svg})
    expect(diagnostics).toEqual([])
    const picture = catalog?.pictures.get('dot')
    expect(picture).toMatchObject({format: 'svg', width: 38, height: 20})
    expect(picture?.digest).toBe(createHash('sha256').update(svg).digest('hex'))
    expect(new TextDecoder().decode(picture?.bytes)).toBe(svg)
    expect(catalog?.inputs.get('figures/dot.svg')).toBe(picture?.digest)
  })

  it('leaves a figure out whose picture is not sound', () => {
    const {catalog} = loadWith({'figures/dot.yaml': figure})
    expect(catalog?.figures.size).toBe(0)
    expect(catalog?.pictures.size).toBe(0)
    expect(catalog?.ids.has('dot')).toBe(true)
  })

  it('says when there is no such folder', () => {
    const {catalog, diagnostics} = load(disk(base), 'nowhere')
    expect(catalog).toBeUndefined()
    expect(diagnostics).toMatchObject([{code: 'file-missing', message: 'there is no folder `nowhere`'}])
  })

  it('refuses texts above 2 MB and pictures above 10 MB, before they are read as such', () => {
    const hundred = new Uint8Array(100 * 1024 * 1024).fill(0xff)
    const text = new Uint8Array(2 * 1024 * 1024 + 1).fill(0x23)
    const given = loadWith({
      'controls/5.1.yaml': hundred,
      'controls/5.10.yaml': text,
      'figures/dot.yaml': figure,
      'figures/dot.svg': hundred,
    })
    expect(placesOf(given)).toEqual([
      'controls/5.1.yaml file-too-large',
      'controls/5.10.yaml file-too-large',
      'figures/dot.svg file-too-large',
    ])
    expect(given.diagnostics.map(({message}) => message)).toEqual([
      'the file has 100 MB, 10 MB at the most are read',
      'the file has 3 MB, 2 MB at the most are read',
      'the file has 100 MB, 10 MB at the most are read',
    ])
    expect(loadWith({'controls/more.yaml': text.subarray(1)}).diagnostics.map(({code}) => code)).toEqual([
      'missing-field',
    ])
  })

  it('reads the glossary', () => {
    const glossary = '- {term: 版, reading: はん, definition: 本書の版です。}\n'
    const {catalog, diagnostics} = loadWith({'glossary.yaml': glossary})
    expect(diagnostics).toEqual([])
    expect(catalog?.glossary?.data).toEqual([{term: '版', reading: 'はん', definition: '本書の版です。'}])
    expect(catalog?.inputs.get('glossary.yaml')).toBe(createHash('sha256').update(glossary).digest('hex'))
    expect(catalog?.lost.size).toBe(0)
  })

  it('takes a whitepaper without a glossary, and holds a broken one for lost', () => {
    expect(load(disk(base), '.').catalog).not.toHaveProperty('glossary')
    const {catalog, diagnostics} = loadWith({'glossary.yaml': '- {term: 版}\n'})
    expect(diagnostics.map(({code}) => code)).toEqual(['missing-field'])
    expect(catalog).not.toHaveProperty('glossary')
    expect([...(catalog?.lost ?? [])]).toEqual(['glossary'])
    expect([...(catalog?.inputs.keys() ?? [])]).toContain('glossary.yaml')
  })

  it('gives the same for the same', () => {
    const twice = [0, 1].map(() =>
      loadWith({'figures/dot.yaml': figure, 'figures/dot.svg': svg, 'controls/x.yml': ''}),
    )
    expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]))
    expect([...(twice[0]?.catalog?.inputs ?? [])]).toEqual([...(twice[1]?.catalog?.inputs ?? [])])
  })
})

describe('load of a folder with symbolic links', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hakusho-'))
    cpSync(base, join(folder, 'inside'), {recursive: true})
    mkdirSync(join(folder, 'inside', 'figures'))
    writeFileSync(join(folder, 'secret.yaml'), 'title: 秘密\n')
    writeFileSync(join(folder, 'secret.svg'), svg)
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  const link = (target: string, path: string): void =>
    symlinkSync(join(folder, target), join(folder, 'inside', path))
  const loaded = (): Load => load(disk(folder), 'inside')

  it('refuses a file that stands elsewhere', () => {
    link('secret.yaml', 'sections/secret.yaml')
    expect(placesOf(loaded())).toEqual(['inside/sections/secret.yaml path-outside'])
  })

  it('refuses a glossary that stands elsewhere', () => {
    writeFileSync(join(folder, 'glossary.yaml'), '- {term: 秘密, definition: 秘密}\n')
    link('glossary.yaml', 'glossary.yaml')
    expect(placesOf(loaded())).toEqual(['inside/glossary.yaml path-outside'])
    expect(loaded().catalog?.glossary).toBeUndefined()
  })

  it('refuses a folder that stands elsewhere, once', () => {
    rmSync(join(folder, 'inside', 'sections'), {recursive: true})
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, 'elsewhere', 'purpose.yaml'), 'title: 目的\n')
    link('elsewhere', 'sections')
    expect(placesOf(loaded())).toEqual(['inside/sections path-outside'])
  })

  it('refuses the folder around it', () => {
    rmSync(join(folder, 'inside', 'sections'), {recursive: true})
    link('.', 'sections')
    expect(placesOf(loaded())).toEqual(['inside/sections path-outside'])
  })

  it('refuses a picture that stands elsewhere, at the figure', () => {
    writeFileSync(join(folder, 'inside', 'figures', 'dot.yaml'), figure)
    link('secret.svg', 'figures/dot.svg')
    expect(placesOf(loaded())).toEqual(['inside/figures/dot.yaml path-outside'])
  })

  it('takes a link that stays inside', () => {
    link('inside/sections/purpose.yaml', 'sections/other.yaml')
    expect(loaded().diagnostics).toEqual([])
    expect(loaded().catalog?.sections.get('other')?.data.title).toBe('本書の目的')
  })

  it('refuses a theme and templates that stand elsewhere', () => {
    const file = join(folder, 'inside', 'whitepaper.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('outline:', 'theme: ./theme.yaml\ntemplates: ./templates\noutline:'),
    )
    writeFileSync(join(folder, 'theme.yaml'), '')
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates', 'cover.hbs'), '')
    link('theme.yaml', 'theme.yaml')
    link('templates', 'templates')
    const {catalog} = loaded()
    if (!catalog) throw new Error('the whitepaper is sound')
    const {source} = catalog.whitepaper
    const theme = loadTheme(disk(folder), {
      name: './theme.yaml',
      span: source.span(['theme']),
      folder: catalog.folder,
    })
    expect(theme.diagnostics.map(({code}) => code)).toEqual(['path-outside'])
    expect(loadTemplates(disk(folder), catalog).diagnostics.map(({code}) => code)).toEqual(['path-outside'])
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'inside', 'sections', 'pipe.yaml')])
    expect(placesOf(loaded())).toEqual(['inside/sections/pipe.yaml file-missing'])
  })

  it('says when links lead in a circle', () => {
    link('inside/sections/b.yaml', 'sections/a.yaml')
    link('inside/sections/a.yaml', 'sections/b.yaml')
    link('inside/figures', 'figures/again')
    expect(placesOf(loaded())).toEqual([
      'inside/sections/a.yaml file-missing',
      'inside/sections/b.yaml file-missing',
    ])
  })

  it('says when a link leads nowhere', () => {
    link('nothing', 'sections/lost.yaml')
    expect(placesOf(loaded())).toEqual(['inside/sections/lost.yaml file-missing'])
  })
})
