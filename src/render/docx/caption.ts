import type {Marking, Phrase} from '../../document/nodes.ts'
import type {Bookmark} from './bookmarks.ts'
import type {Child, Context} from './context.ts'
import {field} from './field.ts'
import {renderPhrase} from './inlines.ts'
import {markEnd, markStart, wordsRun} from './run.ts'

/** What has a caption, and what it is called in print. */
interface Captioned {
  readonly label?: string
  readonly caption: Phrase
  /** In a redline: what has become of the whole. What was struck has no label. */
  readonly change?: Marking
}

/**
 * A caption: the label, a space, the words. The number of the label is a field that counts (ECMA-376 part 1,
 * 17.16.5.56), with its result. Label and number stand in a bookmark of their own, which references repeat.
 */
export function renderCaption(
  {label, caption, change}: Captioned,
  bookmark: Bookmark | undefined,
  context: Context,
): readonly Child[] {
  const words = renderPhrase(caption, context)
  if (label === undefined) return words
  const own = bookmark?.label
  return [
    ...(own ? [markStart(own)] : []),
    ...renderLabel(label).map((run) => context.reviser.run(run, change)),
    ...(own ? [markEnd(own)] : []),
    context.reviser.run(wordsRun(' '), change),
    ...words,
  ]
}

/** A label whose number Word can count: letters, which name what is counted, and digits. */
const counted = /^(?<words>(?<name>\p{L}{1,40})\s*)(?<digits>\d+)$/u

function renderLabel(label: string): readonly Child[] {
  const {words, name, digits} = counted.exec(label)?.groups ?? {}
  if (words === undefined || digits === undefined) return [wordsRun(label)]
  return [wordsRun(words), ...field(`SEQ ${name} \\* ARABIC`, digits)]
}
