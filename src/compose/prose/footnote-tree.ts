import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'

function openText(this: CompileContext, token: Token): void {
  this.enter({type: 'footnoteDefinition', identifier: '', label: '', children: []}, token)
}

function openName(this: CompileContext): void {
  this.buffer()
}

/** The name as it was written: what stands in it is neither a variable nor an escape. */
function closeName(this: CompileContext, token: Token): void {
  this.resume()
  const node = this.stack.at(-1)
  if (node?.type === 'footnoteDefinition') node.identifier = this.sliceSerialize(token)
}

function close(this: CompileContext, token: Token): void {
  this.exit(token)
}

function mark(this: CompileContext, token: Token): void {
  this.enter({type: 'footnoteReference', identifier: this.sliceSerialize(token).slice(2, -1)}, token)
  this.exit(token)
}

/** Builds footnotes out of the tokens of `footnoteSyntax`, names as written. */
export const footnoteTree: Extension = {
  enter: {
    gfmFootnoteDefinition: openText,
    gfmFootnoteDefinitionLabelString: openName,
    footnoteMark: mark,
  },
  exit: {gfmFootnoteDefinition: close, gfmFootnoteDefinitionLabelString: closeName},
}
