import {describe, expect, it} from 'vitest'
import {imageOf} from '../../src/content/load/image.ts'

const xlink = 'http://www.w3.org/1999/xlink'

function look(inside: string, more = '', before = ''): string {
  const svg = `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="${xlink}" width="2" height="1"${more}>${inside}</svg>`
  const seen = imageOf(new TextEncoder().encode(svg))
  return 'image' in seen ? seen.image.format : `${seen.fault.code}: ${seen.fault.words}`
}

const outside = (what: string): string => `path-outside: refers to \`${what}\`, outside itself`
const drawn = (what: string): string => `picture-unsafe: holds ${what}, and a picture is drawn only`

describe('an SVG', () => {
  it.each([
    ['a part of itself', '<use href="#a"/><use l:href=" #a"/>'],
    ['a picture that it carries', '<image href="data:image/png;base64,AAAA"/>'],
    ['a gradient of its own', `<rect fill="url(#a)" style="filter: url( '#b' )"/>`],
    ['a style sheet', '<style>.a { fill: url(#a) } /* url */</style>'],
    ['words that only look like CSS', '<text>url(a.png) @import</text><desc>url(b.png)</desc>'],
    ['words of other names', '<metadata><a xmlns="urn:a" resource="https://example.jp/"/></metadata>'],
  ])('may hold %s', (_, inside) => {
    expect(look(inside)).toBe('svg')
  })

  it('may have the DOCTYPE of SVG 1.1', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(look('', '', doctype)).toBe('svg')
  })

  it.each([
    ['<image href="../secret.png"/>', '../secret.png'],
    ['<image href="&#x66;ile:///a.png"/>', 'file:///a.png'],
    ['<g><image l:href="https://example.jp/a.png"/></g>', 'https://example.jp/a.png'],
    ['<a HREF="a.svg#b"/>', 'a.svg#b'],
    ['<image href="data:text/plain,a"/>', 'data:text/plain,a'],
    ['<video src="a.mp4"/>', 'a.mp4'],
    ['<rect fill="url(a.svg#b)"/>', 'a.svg#b'],
    [`<rect style='fill: URL( "a.svg#b" )'/>`, 'a.svg#b'],
    ['<rect style="fill: u\\72l(a.png)"/>', 'a.png'],
    ['<rect fill="url(#a)" stroke="url(#a) url(b.png"/>', 'b.png'],
    ['<style>.a { fill: url(a.png) }</style>', 'a.png'],
    ['<style><![CDATA[.a { fill: url(a.png) }]]></style>', 'a.png'],
    ['<style>.a { fill: u<!-- -->rl(a.png) }</style>', 'a.png'],
    ['<style>.a { fill: u<b/>rl(a.png) }</style>', 'a.png'],
    ['<style>@import "a.css";</style>', '"a.css"'],
    ['<style>@\\69mport url(a.css);</style>', 'url(a.css)'],
    ['<g xml:base="file:///a/"/>', 'file:///a/'],
  ])('may not lead out of itself: %s', (inside, what) => {
    expect(look(inside)).toBe(outside(what))
  })

  it('may not lead to a style sheet beside it', () => {
    expect(look('', '', '<?xml-stylesheet href="a.css"?>')).toBe(outside('href="a.css"'))
  })

  it('tells a long address by its start', () => {
    expect(look(`<image href="${'a'.repeat(99)}"/>`)).toBe(outside(`${'a'.repeat(60)}…`))
  })

  it.each([
    ['<script>alert(1)</script>', '`<script>`'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', '`<x:script>`'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '`<foreignObject>`'],
    ['<g onclick="x"/>', 'the event handler `onclick`'],
    ['<image href="data:image/svg+xml,a"/>', 'another SVG as `data:`'],
  ])('may not hold what is not drawn: %s', (inside, what) => {
    expect(look(inside)).toBe(drawn(what))
  })

  it('may not do anything once it is there', () => {
    expect(look('', ' onload="x"')).toBe(drawn('the event handler `onload`'))
  })

  it('may not declare entities', () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///a">]>'
    expect(look('<text>&a;</text>', '', doctype)).toBe(drawn('declarations in its DOCTYPE'))
  })
})
