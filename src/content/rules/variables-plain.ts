import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** The value of a variable prints as it stands: `{name}` in it would print its braces. */
export const variablesPlain = ({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] =>
  Object.entries(data.variables).flatMap(([name, value]) => {
    const [inner] = /\{[^{}\n]*\}/.exec(value) ?? []
    if (inner === undefined) return []
    const message = `the value of the variable \`${name}\` holds \`${inner}\``
    const hint = 'a value holds no variables: write the words'
    return [diagnostic('variable-nested', source.span(['variables', name]), message, hint)]
  })
