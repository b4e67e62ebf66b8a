import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {characterFaults, type TextKind} from '../../src/source/characters.ts'
import {ordinaryOf} from '../../src/source/characters/radicals.ts'
import {valueFaults} from '../../src/source/values.ts'
import {sourceOf} from '../source/source.ts'

const span = (start: number, end: number) => ({
  file: 'f',
  start: {line: 1, column: start + 1, offset: start},
  end: {line: 1, column: end + 1, offset: end},
})
const told = (text: string, kind?: TextKind): readonly string[] =>
  characterFaults(text, span, kind).map(
    ({code, span: at, hints}) => `${code} ${at?.start.column}-${at?.end.column}: ${hints.join(' ')}`,
  )

const every = (from: number, to: number): readonly string[] =>
  Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index))

describe('radicals', () => {
  it('are told with the ordinary characters, as one word', () => {
    expect(told('\u76ee\u2F6C\u2F9A\u7684')).toEqual(['character-radical 2-4: write `目赤`'])
  })

  it.each([
    ['\u2EA0', '\u6C11'],
    ['\u2ED1', '\u9577'],
    ['\u2EC4', '\u897F'],
    ['\u2ED8', '\u9752'],
    ['\u2EE9', '\u9EC4'],
    ['\u2EE4', '\u9B3C'],
    ['\u2EEF', '\u7ADC'],
    ['\u2EF2', '\u4E80'],
    ['\u2EDD', '\u98DF'],
    ['\u2F00', '\u4E00'],
    ['\u2FD5', '\u9FA0'],
    ['\u2E9F', '\u6BCD'],
    ['\u2EF3', '\u9F9F'],
  ])('%s stands for %s', (radical, ordinary) => {
    expect(ordinaryOf(radical)).toBe(ordinary)
    expect(told(radical)).toEqual([`character-radical 1-2: write \`${ordinary}\``])
  })

  it('all are told, also those that stand for nothing', () => {
    for (const radical of every(0x2e80, 0x2fdf)) expect(told(radical), radical).toHaveLength(1)
    expect(told('\u2E80')).toEqual(['character-radical 1-2: write the ordinary character'])
    expect(every(0x2e80, 0x2ef3).filter((radical) => !ordinaryOf(radical))).toEqual(['\u2E80', '\u2E9A'])
    expect(every(0x2f00, 0x2fd5).filter((radical) => !ordinaryOf(radical))).toEqual([])
  })

  it('are not what stands beside their blocks', () => {
    expect(told('\u2E7F\u2FE0\u3001\u3007\u3400\u4E00')).toEqual([])
  })
})

describe('compatibility ideographs', () => {
  const unified = [
    '\uFA0E',
    '\uFA0F',
    '\uFA11',
    '\uFA13',
    '\uFA14',
    '\uFA1F',
    '\uFA21',
    '\uFA23',
    '\uFA24',
    '\uFA27',
    '\uFA28',
    '\uFA29',
  ]

  it('are told with the ordinary form, and that it differs', () => {
    expect(told('大\uFA19')).toEqual([
      'character-compatibility 2-3: the ordinary form is `神` (U+795E); it differs from what you wrote: write it, or keep yours where the form matters',
    ])
  })

  it('are twelve less, which are no variants', () => {
    expect(told(unified.join(''))).toEqual([])
    const assigned = every(0xf900, 0xfaff).filter((character) => /\p{Assigned}/u.test(character))
    const silent = assigned.filter((character) => told(character).length === 0)
    expect(silent).toEqual(unified)
  })

  it('may stand in names, where radicals may not', () => {
    expect(told('\uFA19田', 'name')).toEqual([])
    expect(told('\u2F63', 'name')).toEqual(['character-radical 1-2: write `生`'])
  })
})

describe('characters in pieces', () => {
  it('are told with the whole', () => {
    expect(told('これか\u3099き\u3099です')).toEqual([
      'character-decomposed 3-7: write `がぎ`: the same in one piece',
    ])
    expect(told('cafe\u0301')).toEqual(['character-decomposed 4-6: write `é`: the same in one piece'])
  })

  it.each(['か\u309A', '葛\u{E0100}', '1\uFE0F\u20E3', 'q\u0301', '\u0301', 'がぎぐ', 'é'])(
    'stay where nothing puts them together: %s',
    (text) => expect(told(text)).toEqual([]),
  )

  it('are told exactly where NFC makes a text of Japanese and Latin letters shorter', () => {
    const letter = fc.constantFrom(
      'か',
      'は',
      'あ',
      '漢',
      'e',
      'q',
      ' ',
      '\u3099',
      '\u309A',
      '\u0301',
      '\n',
      '。',
    )
    fc.assert(
      fc.property(fc.array(letter, {maxLength: 12}), (letters) => {
        const text = letters.join('')
        expect(told(text).length > 0).toBe(text.normalize('NFC').length < text.length)
      }),
      {seed: 27017, numRuns: 2000},
    )
  })
})

describe('characters that nobody sees', () => {
  it.each([
    '\u200B',
    '\u2060',
    '\u00AD',
    '\uFEFF',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200E',
    '\u061C',
    '\u2028',
    '\u3164',
    '\u{E0041}',
    '\u200C',
  ])('are told: %j', (character) => {
    expect(told(`本${character}書`)).toEqual([`character-invisible 2-${2 + character.length}: delete it`])
  })

  it('are named', () => {
    const [first, second, third] = characterFaults('\u200B\u202E\u180E', span)
    expect(first?.message).toBe('a space without width (U+200B) stands here, which nobody sees')
    expect(second?.message).toBe(
      'a mark that turns the direction of the text (U+202E) stands here, which nobody sees',
    )
    expect(third?.message).toBe('the character U+180E stands here, which nobody sees')
    const [run, ...others] = characterFaults('本\u200B\u200B\u200B書', span)
    expect(run?.message).toBe('a space without width (U+200B) stands here 3 times, which nobody sees')
    expect(run?.span?.end.column).toBe(5)
    expect(others).toEqual([])
  })

  it.each(['👩‍💻', '👩🏽‍💻', '❤️‍🔥', '🏴\u{E0067}\u{E0062}\u{E007F}', '葛\u{E0100}', '　', '\u00A0', '\u3000'])(
    'are not those that choose a form: %s',
    (text) => expect(told(text)).toEqual([]),
  )
})

describe('the values of a YAML file', () => {
  const places = (yaml: string, isName?: Parameters<typeof valueFaults>[1]): readonly string[] =>
    valueFaults(sourceOf(yaml), isName).map(
      ({code, span: at}) => `${code} ${at?.start.line}:${at?.start.column}-${at?.end.line}:${at?.end.column}`,
    )

  it('are told where the characters stand, all of them', () => {
    expect(places('a: ⽬的\nb:\n  - |\n    一行\n    ⽬\u200b\nc: {d: "か\u3099"}\n')).toEqual([
      'character-radical 1:4-1:5',
      'character-radical 5:5-5:6',
      'character-invisible 5:6-5:7',
      'character-decomposed 6:9-6:11',
    ])
  })

  it('are told as a whole where escapes spell them', () => {
    expect(places('a: "x\\u200B"\n')).toEqual(['character-invisible 1:4-1:13'])
  })

  it('are told once where aliases repeat a mapping', () => {
    expect(places('a: &m {x: ⽬}\nb: *m\n')).toEqual(['character-radical 1:11-1:12'])
  })

  it('are names where their path says so', () => {
    const yaml = 'name: \uFA19\ntext: \uFA19\n'
    expect(places(yaml, ([key]) => key === 'name')).toEqual(['character-compatibility 2:7-2:8'])
  })

  it('are not changed', () => {
    expect(sourceOf('a: ⽬か\u3099\uFA19\n').value).toEqual({a: '⽬か\u3099\uFA19'})
  })
})
