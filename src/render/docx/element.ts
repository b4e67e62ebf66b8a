import {XmlComponent, type IContext, type IXmlableObject} from 'docx'

type Attributes = Readonly<Record<string, string | number>>

/**
 * An element as the library's own writer takes it. The library's classes keep an object for each attribute; a document
 * has tens of thousands of them, so that what every paragraph is made of is written by this one.
 */
class Plain extends XmlComponent {
  readonly attributes: Attributes
  readonly children: readonly (XmlComponent | string)[]

  constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[]) {
    super(name)
    this.attributes = attributes
    this.children = children
  }

  override prepForXml(context: IContext): IXmlableObject {
    const attributes = {_attr: this.attributes}
    if (this.children.length === 0) return {[this.rootKey]: attributes}
    const content: unknown[] = [attributes]
    for (const child of this.children) {
      const written = typeof child === 'string' ? child : child.prepForXml(context)
      if (written !== undefined) content.push(written)
    }
    return {[this.rootKey]: content}
  }
}

/** An element of WordprocessingML: its attributes and children in the schema's order. */
export const element = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly (XmlComponent | string)[]
): XmlComponent => new Plain(name, attributes, children)

/** An element that is nothing but its `w:val`. */
export const valued = (name: string, value: string | number): XmlComponent => element(name, {'w:val': value})
