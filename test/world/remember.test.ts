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

  it('shares its memory with what is laid over it', () => {
    const remembered = remember(changing('one').world)
    expect(overlay(remembered, {b: 'two'}).memory).toBe(remembered.memory)
  })
})
