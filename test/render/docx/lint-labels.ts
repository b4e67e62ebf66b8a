import {all, below, wordsOf, type Element} from './xml.ts'

/** A field of a paragraph: its instruction and its result. */
interface Field {
  readonly instruction: string
  readonly result: string
}

function fieldsOf(paragraph: Element): readonly Field[] {
  const fields: {instruction: string; result: string}[] = []
  let open: 'begin' | 'separate' | undefined
  for (const element of below(paragraph)) {
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') fields.push({instruction: '', result: ''})
    if (element.name === 'w:fldChar') open = type === 'begin' || type === 'separate' ? type : undefined
    const field = fields.at(-1)
    if (field && element.name === 'w:instrText') field.instruction = wordsOf(element).trim()
    if (field && element.name === 'w:t' && open === 'separate') field.result += wordsOf(element)
  }
  return fields
}

/** Numbers are what Word counts, and a repeated label is what its bookmark holds: an update changes nothing. */
export function lintLabels(document: Element): readonly string[] {
  const counts = new Map<string, number>()
  const labels = bookmarkedWords(document)
  return all(document, 'w:p').flatMap((paragraph) =>
    fieldsOf(paragraph).flatMap(({instruction, result}) => {
      const [kind, name = ''] = instruction.split(' ')
      if (kind === 'REF') return labels.get(name) === result ? [] : [`a reference that says ${result}`]
      if (kind !== 'SEQ') return []
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return result === String(count) ? [] : [`${name} ${result} counts ${count}`]
    }),
  )
}

/** The words within each bookmark that begins and ends in one paragraph. */
function bookmarkedWords(document: Element): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const paragraph of all(document, 'w:p')) {
    const open = new Map<string | undefined, string>()
    for (const element of below(paragraph)) {
      const {name, attributes} = element
      if (name === 'w:bookmarkStart') open.set(attributes['w:id'], attributes['w:name'] ?? '')
      if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'])
      if (name !== 'w:t') continue
      for (const mark of open.values()) words.set(mark, (words.get(mark) ?? '') + wordsOf(element))
    }
  }
  return words
}
