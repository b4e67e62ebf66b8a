import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {hakusho} from './session.ts'

const readme = readFileSync('README.md', 'utf8')
const [, block = ''] = /## Commands\n\n```\n([\s\S]*?)```/.exec(readme) ?? []
const rows = block.trim().split('\n')

const optionsIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/--[a-z-]+/g), ([option]) => option))].sort()

describe('the commands in the README', () => {
  it('are all there are', async () => {
    const {out} = await hakusho('--help')
    const [, list = ''] = /Commands:\n([\s\S]*?)\n\n/.exec(out) ?? []
    const names = Array.from(list.matchAll(/^ {2}([a-z]+)/gm), ([, name]) => name)
    expect(rows.map((row) => row.split(' ')[1])).toEqual(names.filter((name) => name !== 'help'))
  })

  it.each(rows)('%s', async (row) => {
    const {out} = await hakusho(`${/^hakusho ([a-z]+(?: [a-z]+)*)/.exec(row)?.[1]} --help`)
    const [, options = ''] = /Options:\n([\s\S]*)/.exec(out) ?? []
    const named = Array.from(options.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm), ([, option = '']) => option)
    expect(optionsIn(row)).toEqual(named.filter((option) => option !== '--help').sort())
  })
})
