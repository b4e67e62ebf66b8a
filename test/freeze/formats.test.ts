import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import type {Node} from '../../src/document/nodes.ts'
import {walk} from '../../src/document/walk.ts'
import {readFrozen, type FrozenKind} from '../../src/freeze/format.ts'
import {thawTree} from '../../src/freeze/tree.ts'
import {readEditions} from '../../src/publish/frozen/editions.ts'
import {thaw} from '../../src/publish/frozen/thaw.ts'
import {formats} from '../../src/publish/plan.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {digest} from '../../src/world/digest.ts'
import {disk} from '../../src/world/disk.ts'
import {everything} from './everything.ts'

const read = <Data>(kind: FrozenKind<Data>, content: unknown): ReturnType<typeof readFrozen<Data>> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 1)
  return readFrozen('tree.json', new TextEncoder().encode(text), kind)
}

describe('a format', () => {
  const kind: FrozenKind<{readonly words: readonly string[]}> = {
    schema: z.strictObject({words: z.array(z.string())}),
    upgrades: [({word}) => ({phrase: word}), ({phrase}) => ({words: [phrase]})],
  }

  it.each([[{format: 1, word: 'a'}], [{format: 2, phrase: 'a'}], [{format: 3, words: ['a']}]])(
    'is brought up to the newest: %j',
    (content) => {
      expect(read(kind, content)).toEqual({ok: true, value: {words: ['a']}, diagnostics: []})
    },
  )

  it.each([
    ['of a later hakusho', {format: 4, words: []}, 'edition-newer', '2:12'],
    ['that is none', {format: 0, words: []}, 'edition-broken', '2:12'],
    ['that is not said', {words: []}, 'edition-broken', '1:1'],
    ['whose file is a list', [], 'edition-broken', '1:1'],
    ['with what nobody wrote there', {format: 3, words: ['a', 7]}, 'edition-broken', '5:3'],
    ['that is no JSON', '{"format": 3,\n', 'json-syntax', '2:1'],
  ])('%s is told at its place, and how to mend it', (_, content, code, place) => {
    const {ok, diagnostics} = read(kind, content)
    expect(ok).toBe(false)
    expect(diagnostics.map((item) => item.code)).toEqual([code])
    const [{span, hints}] = diagnostics as [(typeof diagnostics)[0]]
    expect(`${span?.start.line}:${span?.start.column}`).toBe(place)
    expect(hints).not.toEqual([])
  })
})

describe('format 1, which is read for ever', () => {
  const world = disk(process.cwd())
  const [edition] = readEditions(world, join(process.cwd(), 'test/freeze/format-1')).editions

  it('gives the tree that was frozen', () => {
    const file = 'test/freeze/format-1/editions/1.0/tree.json'
    expect(thawTree(file, readFileSync(file))).toMatchObject({ok: true, value: everything})
  })

  it('prints in every form, with every word', async () => {
    if (!edition) throw new Error('the edition of format 1 cannot be read')
    // Fonts are installed anew now and then: the format is what counts here.
    const fonts = edition.facts.fonts.map((font) => {
      const path = world.packageFile(font.file)
      return {...font, digest: digest(world.read(path ?? '') ?? '')}
    })
    const forme = thaw(world, {folder: edition.folder, facts: {...edition.facts, fonts}})
    if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
    const made = await Promise.all(formats.map((format) => renderFormat(format, forme.value)))
    expect(made.map(({ok, diagnostics}) => ({ok, diagnostics}))).toEqual(
      formats.map(() => ({ok: true, diagnostics: []})),
    )
    const [, , html] = made
    const page = new TextDecoder().decode(html?.ok ? html.value : undefined)
    const words = [...walk(everything)].flatMap((node: Node) => ('value' in node ? [node.value] : []))
    for (const word of words) expect(page).toContain(word)
  })

  it('tells what was released', () => {
    expect(edition?.facts).toMatchObject({
      whitepaper: 'everything',
      edition: '1.0',
      baseline: true,
      changes: [{target: 'part', kind: 'added', note: '追加'}],
      before: null,
    })
  })
})
