import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {backThen} from '../../src/world/then.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (found: Uint8Array | undefined): string | undefined => found && new TextDecoder().decode(found)

const cwd = resolve('nowhere')
const now = {
  ...overlay(disk(cwd), {
    'paper/a.yaml': 'now',
    'paper/new.yaml': 'now',
    'paper/node_modules/hakusho/templates/standard/document.hbs': 'own',
    'paper/node_modules/hakusho/standards/iso.yaml': 'own',
    'paper/node_modules/font/a.ttf': 'font',
    'beside.txt': 'beside',
  }),
  templates: resolve(cwd, 'paper/node_modules/hakusho/templates'),
  standards: resolve(cwd, 'paper/node_modules/hakusho/standards'),
}

const {world, unread} = backThen(now, {
  folder: resolve(cwd, 'paper'),
  files: new Map([
    ['a.yaml', bytes('then')],
    ['sections/old.yaml', bytes('then')],
  ]),
  unread: new Map([
    ['link.yaml', 'is a link'],
    ['figures', 'is a link too'],
    ['other', 'is never asked for'],
  ]),
  shown: 'v1:paper/',
})

describe('a world with a folder as it stood', () => {
  it('has its files, and none that came later', () => {
    expect(textOf(world.read('paper/a.yaml'))).toBe('then')
    expect(world.kind('paper/sections')).toBe('folder')
    expect(world.list('paper/sections')).toEqual(['old.yaml'])
    expect([
      world.read('paper/new.yaml'),
      world.kind('paper/new.yaml'),
      world.real('paper/new.yaml'),
    ]).toEqual([undefined, undefined, undefined])
    expect(world.list('paper')).toEqual(['a.yaml', 'figures', 'link.yaml', 'other', 'sections'])
  })

  it('has all else as it is: what lies beside, packages, templates', () => {
    expect(textOf(world.read('beside.txt'))).toBe('beside')
    expect(textOf(world.read('paper/node_modules/font/a.ttf'))).toBe('font')
    expect(world.list(`${now.templates}/standard`)).toEqual(['document.hbs'])
    expect(textOf(world.read(`${now.standards}/iso.yaml`))).toBe('own')
  })

  it('shows its files by the revision, and others by their paths', () => {
    expect(world.show('paper/sections/old.yaml')).toBe('v1:paper/sections/old.yaml')
    expect(world.show('paper')).toBe('v1:paper')
    expect(world.show('beside.txt')).toBe('beside.txt')
  })

  it('notes what has no bytes once it is asked for', () => {
    expect([...unread()]).toEqual([])
    expect(world.read('paper/link.yaml')).toBeUndefined()
    expect(world.read('paper/figures/a.svg')).toBeUndefined()
    expect([...unread()]).toEqual([
      ['v1:paper/link.yaml', 'is a link'],
      ['v1:paper/figures', 'is a link too'],
    ])
  })
})
