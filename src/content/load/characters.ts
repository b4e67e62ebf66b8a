import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path, Source} from '../../source/source.ts'
import {valueFaults} from '../../source/values.ts'

/**
 * Names of persons and companies: the provider, who approved, and the values of variables, which hold such names. They
 * are written as their owners write them, 﨑 or 神.
 */
const isName = (path: Path): boolean =>
  path.at(-1) === 'who' || (path.length === 1 && path[0] === 'provider') || path[0] === 'variables'

/** Characters of a content file that are not what they look like. */
export const characterFaults = (source: Source): readonly Diagnostic[] => valueFaults(source, isName)
