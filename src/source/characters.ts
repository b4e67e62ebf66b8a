import type {Code} from '../diagnostic/codes.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import {codePointName} from '../diagnostic/visible.ts'
import {ordinaryOf} from './characters/radicals.ts'
import {unseenRuns, unseenName} from './characters/unseen.ts'
import {quoted} from './shape/say.ts'

/** Characters that are not what they look like, and what to say of a run of them; nothing where it is sound. */
interface Suspicion {
  readonly code: Code
  readonly sign: RegExp
  readonly words: (run: string) => readonly [message: string, hint: string] | undefined
}

const named = (run: string): string => {
  const names = [...run].map(codePointName)
  return names.length > 6 ? `${names.slice(0, 6).join(' ')} …` : names.join(' ')
}

/** Radicals (Unicode blocks CJK Radicals Supplement and Kangxi Radicals): PDFs that are copied from leave them. */
const radicals: Suspicion = {
  code: 'character-radical',
  sign: /[\u2E80-\u2FDF]+/g,
  words(run) {
    const ordinary = [...run].map((radical) => ordinaryOf(radical) ?? '')
    const hint = ordinary.includes('') ? 'write the ordinary character' : `write \`${ordinary.join('')}\``
    return [`${quoted(run)} only looks like a word: it is a radical (${named(run)})`, hint]
  },
}

/** A character in pieces that NFC puts together, as file systems and some keyboards leave it (UAX #15). */
const decomposed: Suspicion = {
  code: 'character-decomposed',
  sign: /(?:[^\p{M}\s]\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?)+/gu,
  words(run) {
    const whole = run.normalize('NFC')
    if ([...whole].length === [...run].length) return undefined
    return [
      `${quoted(run)} is written in pieces (${named(run)})`,
      `write ${quoted(whole)}: the same in one piece`,
    ]
  },
}

const unseen: Suspicion = {
  code: 'character-invisible',
  sign: unseenRuns,
  words: (run) => [`${unseenName(run)}, which nobody sees`, 'delete it'],
}

/** Compatibility ideographs: variants of an ordinary character, which some systems turn into it in silence. */
const compatible: Suspicion = {
  code: 'character-compatibility',
  sign: /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu,
  words(run) {
    const ordinary = run.normalize('NFKC')
    if (ordinary === run) return undefined
    const message = `${quoted(run)} (${named(run)}) is a variant that other systems may change or not have`
    const differs = 'it differs from what you wrote: write it, or keep yours where the form matters'
    return [message, `the ordinary form is ${quoted(ordinary)} (${named(ordinary)}); ${differs}`]
  },
}

const everywhere: readonly Suspicion[] = [radicals, decomposed, unseen]

/** What a text is: a name of a person or a company has the form that its owner gives it. */
export type TextKind = 'words' | 'name'

/**
 * Characters of a text that are not what they look like: they would be searched for, compared and printed as others.
 * Nothing is put right in silence: the writer decides. `span` gives the place of a stretch of the text.
 */
export function characterFaults(
  text: string,
  span: (start: number, end: number) => Span,
  kind: TextKind = 'words',
): readonly Diagnostic[] {
  const suspicions = kind === 'name' ? everywhere : [...everywhere, compatible]
  return suspicions.flatMap(({code, sign, words}) =>
    [...text.matchAll(sign)].flatMap(({0: run, index}) => {
      const [message, hint] = words(run) ?? []
      if (message === undefined || hint === undefined) return []
      return [diagnostic(code, span(index, index + run.length), message, hint)]
    }),
  )
}
