import {severities, type Code} from '../../diagnostic/codes.ts'
import {quoted} from './say.ts'

/** What is wrong with a text of a certain form, and what to do. */
export interface FormWords {
  readonly message: string
  readonly hints: readonly string[]
}

/** Words for texts of a wrong form, by the code that their schema names in its meta key `errorCode`. */
export type Forms = Readonly<Partial<Record<Code, (value: string) => FormWords>>>

const isCode = (code: string | undefined): code is Code =>
  code !== undefined && Object.hasOwn(severities, code)

/** The code for a text of a wrong form: the one its schema names, else `wrong-type`. */
export const formCode = (errorCode: string | undefined): Code =>
  isCode(errorCode) ? errorCode : 'wrong-type'

/** Words for a text of a wrong form. Where a code has none of its own, the examples of the schema speak. */
export function formWords(forms: Forms, code: Code, value: string, examples: readonly string[]): FormWords {
  const own = forms[code]?.(value)
  if (own) return own
  const example = examples.map((item) => `"${item}"`).join(' or ')
  const hint = example === '' ? 'write it as the reference of this file says' : `write it as in ${example}`
  return {message: `${quoted(value)} does not have the right form`, hints: [hint]}
}
