import {BuilderElement, type XmlComponent} from 'docx'

/** An element of WordprocessingML for which `docx` has no class: its attributes and children in the schema's order. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (XmlComponent | string)[]
): XmlComponent {
  const payload = Object.entries(attributes).map(([key, value]) => [key, {key, value}] as const)
  const built = new BuilderElement({name, attributes: Object.fromEntries(payload)})
  for (const child of children) built.addChildElement(child)
  return built
}

/** An element that is nothing but its `w:val`. */
export const valued = (name: string, value: string | number): XmlComponent => element(name, {'w:val': value})
