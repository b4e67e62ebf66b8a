import {expect, it} from 'vitest'
import {layout} from '../../src/layout/layout.ts'
import {expectGolden} from '../goldens.ts'
import {sample} from '../render/fixture.ts'
import {drawLog} from './drawlog.ts'
import {fonts, standardTheme} from './fonts.ts'

it('the document with every type of node is drawn as before', () => {
  const laid = layout(sample, standardTheme, fonts)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  expect(laid.diagnostics).toEqual([])
  expectGolden('layout/sample.drawlog', drawLog(laid.value))
})
