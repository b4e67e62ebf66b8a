import type {ErrorCode} from 'yaml'

/** A fault as the YAML parser tells it. */
export interface YamlFault {
  readonly message: string
  /** The character it stands at. */
  readonly character: string
}

/** What is wrong, and what to do about it. */
export interface Words {
  readonly message: string
  readonly hint: string
  /** Whether nothing else can be the cause, so that the look of the line need not be asked. */
  readonly sure?: boolean
}

const indentation =
  'keys that belong together start in the same column, and what belongs to a key stands further in'
const plainText = 'put the text in quotes'
const noTags = 'content has no use for `!`; put the text in quotes'
const noAnchors = 'content has no use for `&`; put the text in quotes'

const fixed = (message: string, hint: string) => (): Words => ({message, hint})
const sure = (message: string, hint: string) => (): Words => ({message, hint, sure: true})

function misplaced({message}: YamlFault): Words {
  const bracket = /must be sufficiently indented and end with a (.)/.exec(message)?.[1]
  if (bracket === undefined)
    return {message: 'this line is indented unlike those around it', hint: indentation}
  const hint = `write \`${bracket}\` where the list ends; a text that starts with a bracket must stand in quotes`
  return {message: `the bracket that opened before has no \`${bracket}\``, hint, sure: true}
}

function secondKey({message}: YamlFault): Words {
  if (message.includes('sequence'))
    return {message: 'this line is indented unlike those around it', hint: indentation}
  return {message: 'a second key stands where a value should', hint: `${plainText}; ${indentation}`}
}

function reserved({character}: YamlFault): Words {
  return {
    message: `a text cannot start with ${character === '`' ? 'a backtick' : `\`${character}\``}`,
    hint: plainText,
    sure: true,
  }
}

function missing({message}: YamlFault): Words {
  if (message.includes('quote')) {
    const mark = message.includes("'") ? "'" : '"'
    return {
      message: 'the quote that opens here is never closed',
      hint: `write \`${mark}\` at the end of the text`,
      sure: true,
    }
  }
  if (message.startsWith('Implicit map keys')) {
    return {
      message: 'this line has no `key: value`',
      hint: `${indentation}; or write the colon that is missing`,
    }
  }
  if (message.includes('- indicator'))
    return {message: 'this item has no `-`', hint: 'write `- ` before each item'}
  if (message.startsWith('Missing ,'))
    return {message: 'a comma is missing here', hint: 'write `,` between the items'}
  if (message.startsWith('Comments'))
    return {message: 'no space stands before `#`', hint: 'write a space before `#`', sure: true}
  return {message: 'something is missing here', hint: `mend the line; ${indentation}`}
}

function unexpected({message, character}: YamlFault): Words {
  if (message.includes('node end') || message.includes('stream')) {
    return {message: 'this does not belong to the value before it', hint: `${plainText}; ${indentation}`}
  }
  if (message.includes('Block scalar header') || message.includes('Not a YAML token')) {
    return {message: 'nothing may follow `|` or `>` on its line', hint: 'start the text on the next line'}
  }
  return {message: `\`${character}\` is not expected here`, hint: plainText}
}

/** The parser's faults in the words of those who write content, one entry a code of the package `yaml`. */
export const words: Readonly<Record<ErrorCode, (fault: YamlFault) => Words>> = {
  ALIAS_PROPS: fixed('an alias takes no anchor and no tag', 'put a text that starts with `*` in quotes'),
  BAD_ALIAS: fixed(
    'this anchor or alias has no good name',
    'put a text that starts with `*` or `&` in quotes',
  ),
  BAD_COLLECTION_TYPE: fixed('this tag does not fit what follows it', noTags),
  BAD_DIRECTIVE: sure(
    'a line that starts with `%` is a directive, and this one is not known',
    'delete the line',
  ),
  BAD_DQ_ESCAPE: sure(
    '`\\` stands before a character that it cannot stand before',
    'write `\\\\` for a backslash',
  ),
  BAD_INDENT: misplaced,
  BAD_PROP_ORDER: fixed('an anchor or tag stands before the mark of its list item', noAnchors),
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: secondKey,
  BLOCK_IN_FLOW: fixed(
    'lines with `-` or `key:` cannot stand inside brackets',
    'write the items without brackets',
  ),
  DUPLICATE_KEY: fixed('this key stands twice', 'keep one of them'),
  IMPOSSIBLE: fixed('this cannot be read', 'mend the line'),
  KEY_OVER_1024_CHARS: fixed('this key is longer than 1024 characters', plainText),
  MISSING_CHAR: missing,
  MULTILINE_IMPLICIT_KEY: fixed('this line has no `key: value`', 'write a colon and a space after the key'),
  MULTIPLE_ANCHORS: fixed('two anchors stand here', noAnchors),
  MULTIPLE_DOCS: sure('a second document starts here', 'delete the line `---`; a file holds one document'),
  MULTIPLE_TAGS: fixed('two tags stand here', noTags),
  NON_STRING_KEY: fixed('a list or mapping stands where a key should', 'write a plain word before the colon'),
  RESOURCE_EXHAUSTION: fixed('the file is too deep to be read', 'write it with fewer levels'),
  TAB_AS_INDENT: sure('a tab stands where only spaces may', 'indent with spaces'),
  TAG_RESOLVE_FAILED: fixed('this tag is not known, or does not fit its value', noTags),
  UNEXPECTED_TOKEN: unexpected,
}
