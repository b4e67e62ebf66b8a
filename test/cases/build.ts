import {expect} from 'vitest'
import {formats, type Format} from '../../src/publish/plan.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import type {World} from '../../src/world/world.ts'

/** A whitepaper in every format, with what it was made from. */
export interface Built {
  readonly forme: Forme
  readonly bytes: Readonly<Record<Format, Uint8Array>>
}

/** Build a whitepaper as the command line does, without writing. It must have no finding. */
export async function build(world: World, folder: string): Promise<Built> {
  const pressed = await press(world, {folder})
  expect(pressed.diagnostics).toEqual([])
  if (!pressed.ok) throw new Error('nothing was pressed')
  const bytes = await Promise.all(
    formats.map(async (format) => {
      const rendered = await renderFormat(format, pressed.value)
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics, null, 1))
      return [format, rendered.value] as const
    }),
  )
  return {forme: pressed.value, bytes: Object.fromEntries(bytes) as Built['bytes']}
}
