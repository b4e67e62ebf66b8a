import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/nodes.ts'
import {readTree} from '../../src/publish/frozen/read.ts'
import {withValues} from '../../src/transform/brand/variables.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {disk} from '../../src/world/disk.ts'
import {composedWhitepaper} from '../compare/aozora.ts'
import {anyPair} from '../compare/generated.ts'

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
        const [old, now] = [withValues(before, own), withValues(after, own)]
        const one = JSON.stringify(withValues(redline(old, now), values))
        return one === marked(withValues(old, values), withValues(now, values))
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
    const one = JSON.stringify(withValues(redline(old, now), values))
    expect(one).toContain(values.product)
    expect(one === marked(withValues(old, values), withValues(now, values))).toBe(true)
  })
})
