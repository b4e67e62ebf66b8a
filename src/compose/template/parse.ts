import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {ProgramNode} from './ast.ts'
import type {TemplateFile} from './file.ts'
import {whereParsingStopped, type Engine} from './handlebars.ts'

/** By the token that the parser met and did not expect. */
const met: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EOF: ['the template ends inside a block', 'close each `{{#…}}` with its `{{/…}}`'],
  OPEN_ENDBLOCK: ['this closes a block that is not open', 'remove it, or open the block with `{{#…}}`'],
  INVERSE: [
    '`{{else}}` stands outside a block, or twice in one',
    'keep one `{{else}}` between `{{#…}}` and `{{/…}}`',
  ],
  OPEN_INVERSE_CHAIN: ['`{{else}}` stands outside a block', 'put it between `{{#…}}` and `{{/…}}`'],
  CLOSE: ['something is missing before `}}`', 'write what the braces should hold'],
}

const other = ['this cannot stand here', 'a mustache opens with `{{` and closes with `}}`'] as const

function wordsOf(message: string): readonly [message: string, hint: string] {
  const pair = /^(\S+) doesn't match (\S+) - /.exec(message)
  if (pair) return [`\`{{#${pair[1]}}}\` is closed as \`${pair[2]}\``, `write \`{{/${pair[1]}}}\``]
  return met[/got '(\w+)'/.exec(message)?.[1] ?? ''] ?? other
}

/** Read a template file. The parser stops at the first fault of a file. */
export function parseTemplate(
  file: TemplateFile,
  {parse}: Engine,
): {readonly program?: ProgramNode; readonly diagnostics: readonly Diagnostic[]} {
  try {
    return {program: parse(file.text, file.name), diagnostics: []}
  } catch (error) {
    const fault = error as Error
    const [message, hint] = wordsOf(fault.message)
    return {
      diagnostics: [diagnostic('template-syntax', file.spanOf(whereParsingStopped(fault)), message, hint)],
    }
  }
}
