import {describe, expect, it} from 'vitest'
import {layout} from '../../src/layout/layout.ts'
import type {Theme} from '../../src/theme/model.ts'
import {sample} from '../render/fixture.ts'
import {fonts, standardTheme} from './fonts.ts'

type Texts = Partial<Record<'start' | 'center' | 'end', string>>

const foot = standardTheme.runningFoot
if (!foot) throw new Error('the standard theme has no running foot')

const running = (texts: Texts) => ({...foot, start: '', center: '', end: '', ...texts})

const faultsOf = (looks: Pick<Theme, 'runningHead' | 'runningFoot'>): readonly string[] =>
  layout(sample, {...standardTheme, ...looks}, fonts).diagnostics.map(
    ({code, severity, message}) => `${severity} ${code}: ${message}`,
  )

describe('page-edge text', () => {
  it('is drawn where it fits, to the edge of its neighbour', () => {
    const laid = layout(
      sample,
      {
        ...standardTheme,
        runningFoot: running({start: '{edition}', center: '{folio}', end: '{date} {draft}'}),
      },
      fonts,
    )
    expect(laid.diagnostics).toEqual([])
    const pieces = laid.ok ? (laid.value.pages[1]?.pieces ?? []) : []
    expect(
      pieces.flatMap((piece) =>
        piece.kind === 'line' && piece.part === 'edge' ? [piece.runs.map(({text}) => text).join('')] : [],
      ),
    ).toEqual(['1.1 版', '2', '2022年3月18日 案'])
  })

  it('is reported once where it needs a second line', () => {
    const long = 'とても長い柱'.repeat(12)
    expect(faultsOf({runningHead: running({start: long})})).toEqual([
      `error edge-too-long: in the running head, “${long}” does not fit its line`,
    ])
  })

  it('is reported where it meets its neighbour, with what it prints', () => {
    expect(faultsOf({runningFoot: running({start: '{title}', center: '- {folio} -'})})).toEqual([
      'error edge-too-long: in the running foot, “BroadCenter Pracla ホステッド・プライベートクラウド ISO/IEC 27017 ホワイトペーパー” and “- 2 -” do not fit one line together',
    ])
  })

  it('is reported where start and end meet over an empty centre', () => {
    const half = '半分を少し超える長さの柱の文字列である'.repeat(2)
    expect(faultsOf({runningFoot: running({start: half, end: half})})).toEqual([
      `error edge-too-long: in the running foot, “${half}” and “${half}” do not fit one line together`,
    ])
  })

  it('is reported for head and foot apart', () => {
    const long = running({end: '長'.repeat(80)})
    expect(faultsOf({runningHead: long, runningFoot: long})).toHaveLength(2)
  })
})
