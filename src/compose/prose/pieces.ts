import type {Image, Link} from 'mdast'
import type {CompileContext, Extension, Handle, Token} from 'mdast-util-from-markdown'
import type {MarkdownInline} from './tree.ts'

const holdsLines = new Set(['emphasis', 'fragment', 'heading', 'paragraph', 'strong'])

function openText(this: CompileContext, token: Token): void {
  this.enter({type: 'text', value: ''}, token)
}

function openEscaped(this: CompileContext, token: Token): void {
  this.enter({type: 'text', value: '', escaped: true}, token)
}

function closeText(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1)
  if (node?.type === 'text') node.value += this.sliceSerialize(token)
  this.exit(token)
}

function close(this: CompileContext, token: Token): void {
  this.exit(token)
}

function lineEnding(this: CompileContext, token: Token): void {
  if (this.data.atHardBreak) this.data.atHardBreak = undefined
  else if (!this.data.setextHeadingSlurpLineEnding && holdsLines.has(this.stack.at(-1)?.type ?? '')) {
    this.enter({type: 'softBreak', value: '\n'}, token)
    this.exit(token)
  }
}

function openVariable(this: CompileContext, token: Token): void {
  const value = this.sliceSerialize(token)
  this.enter({type: 'variable', name: value.slice(1, -1), value}, token)
}

function address(this: CompileContext): void {
  const fragment = this.stack.at(-1)
  const pieces = fragment && 'children' in fragment ? (fragment.children as MarkdownInline[]) : []
  const url = this.resume()
  Object.assign(this.stack.at(-1) as Link | Image, {url, address: pieces})
}

const nothing: Handle = () => undefined

/**
 * Keeps every piece of text apart that stands together in the source: an escape or a character reference begins a
 * new text, so that each character's place can be told. Addresses of links are kept as pieces too.
 */
export const pieces: Extension = {
  enter: {
    data: openText,
    characterEscape: nothing,
    characterEscapeValue: openEscaped,
    characterReference: openEscaped,
    variable: openVariable,
  },
  exit: {
    data: closeText,
    characterEscapeValue: closeText,
    characterReference: close,
    lineEnding,
    resourceDestinationString: address,
    variable: close,
  },
}
