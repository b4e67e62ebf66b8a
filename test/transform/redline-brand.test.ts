import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/nodes.ts'
import {readTree} from '../../src/publish/frozen/read.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {disk} from '../../src/world/disk.ts'
import {composedWhitepaper} from '../compare/aozora.ts'
import {anyPair} from '../compare/generated.ts'

/** A tree in whose variables something else stands, in the manner of a brand. */
function branded(document: Document, values: Readonly<Record<string, string>>): Document {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).map(([key, own]) => [key, within(own)] as const)
    const node = Object.fromEntries(fields) as {readonly type?: unknown; readonly name?: unknown}
    const own = node.type === 'variable' ? values[String(node.name)] : undefined
    return own === undefined ? node : {...node, value: own}
  }
  return within(document) as Document
}

const marked = (before: Document, after: Document): string => JSON.stringify(redline(before, after))

describe('a redline of two editions in the name of a brand', () => {
  it('is the redline of both, in that name', () => {
    const own = {product: '雲', days: '幾日か'}
    const names = fc.record({
      product: fc.constantFrom('雪', '青い雲のたいへんに長いサービス名', 'Cloud 9', 'なんと！'),
      days: fc.constantFrom('一年のあいだ', '永久に、'),
    })
    fc.assert(
      fc.property(anyPair, names, ([before, after], values) => {
        const [old, now] = [branded(before, own), branded(after, own)]
        const one = JSON.stringify(branded(redline(old, now), values))
        return one === marked(branded(old, values), branded(now, values))
      }),
      {numRuns: 400},
    )
  })

  it.each([
    ['1.0', '1.1'],
    ['1.1', '2.0'],
    ['1.0', '2.0'],
  ])('of aozora %s and %s is the redline of both, in that name', (before, after) => {
    const edition = (name: string): Document => {
      if (name === '2.0') return composedWhitepaper('aozora')
      const tree = readTree(disk(process.cwd()), `content/aozora/editions/${name}`)
      if (!tree.ok) throw new Error(JSON.stringify(tree.diagnostics))
      return tree.value
    }
    const values = {product: '青空パートナーズ基盤サービス', console: '管理画面'}
    const [old, now] = [edition(before), edition(after)]
    const one = JSON.stringify(branded(redline(old, now), values))
    expect(one).toContain(values.product)
    expect(one === marked(branded(old, values), branded(now, values))).toBe(true)
  })
})
