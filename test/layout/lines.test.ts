import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findBreaks} from '../../src/layout/line/breaks.ts'
import {setLines, type SetLine} from '../../src/layout/line/set.ts'
import type {Strand} from '../../src/layout/line/clusters.ts'
import {fonts, strand} from './fonts.ts'

const textOf = (line: Pick<SetLine, 'runs'>): string => line.runs.map((run) => run.text).join('')
const set = (text: string, measure: number, align: 'start' | 'justify' = 'justify'): readonly SetLine[] =>
  setLines([strand(text)], {measure, align})

const gyoto = /^[、。，．・：；？！」』）］｝〉》】〕〜～ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々]/u
const gyomatsu = /[「『（［｛〈《【〔]$/u

describe('where lines may end', () => {
  const allowed = (text: string): string =>
    [...text.split('').keys()].map((at) => (findBreaks(text).has(at) ? '|' : '') + text[at]).join('')

  it('keeps numbers with their units and 第 with its number', () => {
    expect(allowed('約款第27条は2022年3月')).toBe('約|款|第27条|は|2022年|3月')
  })

  it('keeps numbers with counters, with units in Latin letters, and full-width numbers whole', () => {
    expect(allowed('は3か所で10 GB、')).toBe('は|3か|所|で|10 GB、')
    expect(allowed('は256 GBase')).toBe('は|256 |GBase')
    expect(allowed('約１．５倍と３，０００円')).toBe('約|１．５倍|と|３，０００円')
  })

  it('keeps short Latin words whole', () => {
    expect(allowed('はSSL-VPNとISO/IEC 27017で')).toBe('は|SSL-VPN|と|ISO/IEC |27017|で')
  })

  it('lets a long address end a line behind a slash', () => {
    expect(findBreaks('https://www.example.co.jp/security_policy/').size).toBeGreaterThan(0)
  })

  it('starts no line with a wave dash', () => {
    expect(allowed('東京～大阪')).toBe('東|京～|大|阪')
  })
})

describe('space between characters', () => {
  const advance = (text: string): number =>
    [...text].reduce((sum, character) => sum + fonts.regular.advance(character) * 11, 0)
  const wide = (text: string): number => (set(text, 1000, 'start')[0]?.width ?? 0) - advance(text)

  it('sets a quarter em between Japanese and Latin letters (JLReq 3.2.3)', () => {
    expect(wide('あAあ')).toBeCloseTo(11 / 2, 6)
    expect(wide('第1条')).toBeCloseTo(11 / 2, 6)
  })

  it('sets none beside brackets and punctuation of either script', () => {
    expect(wide('集(規)')).toBeCloseTo(0, 6)
    expect(wide('「A」、B')).toBeCloseTo(0, 6)
  })
})

describe('lines', () => {
  it('end a paragraph without a single character where it can be helped', () => {
    const lines = set('あ'.repeat(21), 220)
    expect(lines.length).toBe(2)
    expect(textOf(lines[1] ?? {runs: []}).length).toBeGreaterThan(1)
  })

  it('are stretched to the measure when justified, but not the last one', () => {
    const lines = set('クラウドサービスプロバイダは、情報セキュリティ方針の拡充が求められています。', 200)
    const last = lines.length - 1
    lines.forEach((line, index) => {
      if (index < last) expect(line.width).toBeCloseTo(200, 4)
      else expect(line.width).toBeLessThan(200)
    })
  })

  it('of headings end where a phrase does', () => {
    const heading =
      '4.1 クラウドサービスを含む情報セキュリティマネジメントシステムの適用範囲の決定【JIS Q 27001の4.3】'
    expect(set(heading, 430, 'start').map(textOf)).toEqual([
      '4.1 クラウドサービスを含む情報セキュリティマネジメントシステムの適用範囲の決定',
      '【JIS Q 27001の4.3】',
    ])
  })

  it('of headings do not part a word in kanji where a particle is near', () => {
    expect(set('お客様が定めた規定により運用する環境の構築', 95, 'start').map(textOf)).toEqual([
      'お客様が定めた',
      '規定により',
      '運用する',
      '環境の構築',
    ])
  })

  it('end in a comma or full stop that hangs where nothing else must give way', () => {
    const text = 'あ'.repeat(20) + '。' + 'い'.repeat(30)
    const measure = [...text.slice(0, 20)].reduce((sum, each) => sum + fonts.regular.advance(each) * 11, 0)
    const lines = (hanging: boolean): readonly SetLine[] =>
      setLines([strand(text)], {measure, align: 'justify', hanging})
    expect(textOf(lines(true)[0] ?? {runs: []})).toBe(`${'あ'.repeat(20)}。`)
    expect(lines(true)[0]?.width).toBeCloseTo(measure, 6)
    expect(textOf(lines(false)[0] ?? {runs: []})).not.toContain('。')
  })

  const words = fc.array(
    fc.constantFrom(
      'クラウド',
      '管理',
      'の',
      'は、',
      'です。',
      '「利用',
      '」',
      '（第3条）',
      'SSL-VPN',
      'ISO/IEC 27017',
      '2022年',
      'ッ',
      'ー',
      '・',
      '々',
    ),
    {minLength: 1, maxLength: 60},
  )

  it('hold every character once, stay within the measure, and break no prohibition (JLReq 3.1.7, 3.1.8)', () => {
    fc.assert(
      fc.property(words, fc.integer({min: 120, max: 450}), (parts, measure) => {
        const text = parts.join('')
        const lines = set(text, measure)
        expect(lines.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        lines.forEach((line, index) => {
          expect(line.width).toBeLessThanOrEqual(measure + 0.01)
          if (index > 0 && index < lines.length) expect(textOf(line)).not.toMatch(gyoto)
          if (index < lines.length - 1) expect(textOf(line)).not.toMatch(gyomatsu)
        })
      }),
      {seed: 27017, numRuns: 400},
    )
  })
})

describe('a raised mark', () => {
  const mark = (text: string): Strand => ({...strand(text, 7), raise: 4})
  const lines = (strands: readonly Strand[], measure: number): readonly string[] =>
    setLines(strands, {measure, align: 'justify'}).map(textOf)
  const words = 'データを消去します'

  it('begins no line, wherever the line ends', () => {
    for (let measure = 60; measure < 130; measure++) {
      const set = lines([strand(words), mark('*1'), mark('*2'), strand('とても大切なことです。')], measure)
      expect(set.length).toBeGreaterThan(1)
      expect(set.join('')).toBe(`${words}*1*2とても大切なことです。`)
      for (const line of set) expect(line, `${measure} pt`).not.toMatch(/^\*/)
    }
  })

  it('lets a line end behind it where it might without it', () => {
    const width = (strands: readonly Strand[]): number =>
      setLines(strands, {measure: 999, align: 'start'})[0]?.width ?? 0
    const first = [strand(words), mark('*1')]
    expect(lines([...first, strand('「次」の話です')], width(first) + 1)[0]).toBe(`${words}*1`)
    expect(lines([...first, strand('、次の話です')], width(first) + 1)[0]).not.toContain('*1')
  })

  it('is close to both neighbours, in Japanese and Latin', () => {
    for (const [before, after] of [
      ['あ', 'い'],
      ['A', 'あ'],
      ['あ', 'A'],
      ['です', '。'],
    ] as const) {
      const [line] = setLines([strand(before), mark('*1'), strand(after)], {measure: 999, align: 'start'})
      const [a, b, c] = line?.runs ?? []
      expect(b?.x, before + after).toBeCloseTo((a?.x ?? 0) + (a?.width ?? 0), 6)
      expect(c?.x, before + after).toBeCloseTo((b?.x ?? 0) + (b?.width ?? 0), 6)
    }
  })
})

describe('what no rule lets end a line', () => {
  it('is broken all the same before it leaves the measure', () => {
    for (const text of ['―'.repeat(60), `「${'「'.repeat(50)}`, '\u00a0a'.repeat(60)]) {
      const lines = set(text, 200)
      expect(lines.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(200.01)
    }
  })
})
