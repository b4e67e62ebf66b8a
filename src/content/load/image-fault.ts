import type {Code} from '../../diagnostic/codes.ts'

/** Why bytes are no image that a document can hold. `words` are the end of a sentence that opens with the file. */
export interface ImageFault {
  readonly code: Code
  readonly words: string
  readonly hint: string
}
