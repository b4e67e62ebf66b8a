import {SaxesParser, type SaxesAttributeNSIncomplete, type SaxesTagNS} from 'saxes'
import type {ImageFault} from './image-fault.ts'
import {numberFault} from './svg-numbers.ts'
import {watchSize, type Watch} from './svg-size.ts'

/** Addresses that stay within the file: a part of it, or a picture that it carries. */
const within = /^\s*(?:#|data:image\/)/i

const nested = /^\s*data:image\/svg/i

const active = ['script', 'foreignobject']

const shortened = (address: string): string => (address.length > 60 ? `${address.slice(0, 60)}…` : address)

const leaves = (address: string): ImageFault => ({
  code: 'path-outside',
  words: `refers to \`${shortened(address.trim())}\`, outside itself`,
  hint: 'embed the picture in the SVG as `data:`, or remove it',
})

const notDrawn = (what: string): ImageFault => ({
  code: 'picture-unsafe',
  words: `holds ${what}, and a picture is drawn only`,
  hint: 'remove it, or save the drawing as plain SVG or PNG',
})

/** CSS with its escapes read (CSS Syntax 3, 4.3.7), so that none of them hides a word. */
const unescaped = (css: string): string =>
  css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (_, hex: string | undefined, plain: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16)
    return plain ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '')
  })

/** What a piece of CSS refers to outside the file. */
function cssFault(css: string): ImageFault | undefined {
  const [, sheet] = /@import\s*([^;]*)/i.exec(unescaped(css)) ?? []
  if (sheet !== undefined) return leaves(sheet)
  const urls = [...unescaped(css).matchAll(/url\(\s*["']?\s*([^"')]*)/gi)].map(([, url = '']) => url)
  const outside = urls.find((url) => !url.startsWith('#'))
  return outside === undefined ? undefined : leaves(outside)
}

function attributeFault({name, local, value}: SaxesAttributeNSIncomplete): ImageFault | undefined {
  if (/^on[a-z]+$/i.test(local)) return notDrawn(`the event handler \`${name}\``)
  if (name === 'xml:base') return leaves(value)
  if (!/^(?:href|src)$/i.test(local)) return cssFault(value) ?? numberFault(local, value)
  if (nested.test(value)) return notDrawn('another SVG as `data:`')
  return within.test(value) ? undefined : leaves(value)
}

const elementFault = (name: string): ImageFault | undefined =>
  active.includes(name.replace(/^.*:/, '').toLowerCase()) ? notDrawn(`\`<${name}>\``) : undefined

const notXml = (message: string): ImageFault => ({
  code: 'picture-not-image',
  words: `is an SVG that cannot be read (${message.replace(/\.$/, '').replace('undefined', 'unknown')})`,
  hint: 'save it again as SVG, or as PNG',
})

const noSvg: ImageFault = {
  code: 'picture-not-image',
  words: 'only has an SVG inside it',
  hint: 'save the drawing itself as SVG, or as PNG',
}

const noNamespace: ImageFault = {
  code: 'picture-not-image',
  words: 'does not say that it is SVG',
  hint: 'write `xmlns="http://www.w3.org/2000/svg"` in its first element',
}

const isStyle = ({local}: SaxesTagNS): boolean => local.toLowerCase() === 'style'

/** Gathers the words that stand in `<style>`, whatever stands between them. */
function gatherStyle(): Watch & {readonly add: (words: string) => void; readonly css: () => string} {
  let [css, depth] = ['', 0]
  return {
    open: (tag) => void (depth += isStyle(tag) ? 1 : 0),
    close: (tag) => void (depth -= isStyle(tag) ? 1 : 0),
    add(words) {
      if (depth > 0) css += words
    },
    css: () => css,
  }
}

/**
 * What keeps an SVG from being a picture of its own, the first in the file: XML that is not well-formed, script and
 * pages within it, and all that another file would have to be read for. What draws SVG would read any file that one
 * names, and put it into a document that goes out.
 */
export function svgFault(text: string): ImageFault | undefined {
  const parser = new SaxesParser({xmlns: true})
  let fault: ImageFault | undefined
  const note = (found: ImageFault | undefined): void => {
    fault ??= found
  }
  let rooted = false
  const style = gatherStyle()
  const size = watchSize()
  parser.on('error', ({message}) => note(notXml(message)))
  parser.on('doctype', (type) =>
    note(type.includes('<!') ? notDrawn('declarations in its DOCTYPE') : undefined),
  )
  parser.on('processinginstruction', ({target, body}) =>
    note(target.toLowerCase() === 'xml-stylesheet' ? leaves(body) : undefined),
  )
  parser.on('attribute', (attribute) => note(attributeFault(attribute)))
  parser.on('opentagstart', ({name}) => {
    if (!rooted && name.replace(/^.*:/, '') !== 'svg') fault = noSvg
    rooted = true
    note(elementFault(name))
  })
  parser.on('opentag', (tag) => {
    if (tag.local === 'svg' && tag.uri !== 'http://www.w3.org/2000/svg') note(noNamespace)
    for (const {open} of [style, size]) open(tag)
  })
  parser.on('closetag', (tag) => [style, size].forEach(({close}) => close(tag)))
  parser.on('text', style.add)
  parser.on('cdata', style.add)
  parser.write(text).close()
  return fault ?? cssFault(style.css()) ?? size.fault()
}
