import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {escapeXml, forbiddenInXml} from '../../src/document/xml.ts'

const anything = fc.string({unit: fc.nat(0xffff).map((code) => String.fromCharCode(code))})

function read(xml: string): {readonly text: string; readonly attribute: string} {
  const found = {text: '', attribute: ''}
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => (found.text += text))
  parser.on('attribute', ({value}) => (found.attribute = value))
  parser.write(xml).close()
  return found
}

describe('a text in XML', () => {
  it('is read back as it was, less what XML forbids', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const {text: found, attribute} = read(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)
        const kept = text.replace(forbiddenInXml, '').replace(/\r\n?/g, '\n')
        expect(found).toBe(kept)
        expect(attribute).toBe(kept.replace(/[\t\n]/g, ' '))
      }),
    )
  })

  it.each([
    ['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
    ['\u0000\u0008\uFFFF\uD842', ''],
    ['\u0085𠮷', '\u0085𠮷'],
  ])('%j stands there as %j', (text, written) => {
    expect(escapeXml(text)).toBe(written)
  })
})
