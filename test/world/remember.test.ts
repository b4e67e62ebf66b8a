import {describe, expect, it} from 'vitest'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {remember} from '../../src/world/remember.ts'
import type {World} from '../../src/world/world.ts'

/** A world with one file, whose bytes can be changed. */
function changing(first: string): {readonly world: World; readonly write: (text: string) => void} {
  let text = first
  const base = disk('/')
  const world = {
    ...base,
    read: (path: string) => (path === '/a' ? new TextEncoder().encode(text) : undefined),
  }
  return {world, write: (next) => (text = next)}
}

describe('a world that is remembered', () => {
  it('gives the very bytes of a file that has not changed, and new ones of one that has', () => {
    const {world, write} = changing('one')
    const remembered = remember(world)
    const first = remembered.read('/a')
    expect(remembered.read('/a')).toBe(first)
    write('two')
    expect(new TextDecoder().decode(remembered.read('/a'))).toBe('two')
    expect(remembered.read('/b')).toBeUndefined()
  })

  it('reads a file of an installed package once, and one that went and came back anew', () => {
    const {world, write} = changing('one')
    const remembered = remember({...world, packageFile: () => '/a'})
    const first = remembered.read(remembered.packageFile('a') ?? '')
    write('two')
    expect(remembered.read('/a')).toBe(first)
    let there = true
    const other = remember({...world, read: (path: string) => (there ? world.read(path) : undefined)})
    const before = other.read('/a')
    there = false
    expect(other.read('/a')).toBeUndefined()
    there = true
    expect(other.read('/a')).toEqual(before)
    expect(other.read('/a')).not.toBe(before)
  })

  it('shares its memory with what is laid over it', () => {
    const remembered = remember(changing('one').world)
    expect(overlay(remembered, {b: 'two'}).memory).toBe(remembered.memory)
  })
})
