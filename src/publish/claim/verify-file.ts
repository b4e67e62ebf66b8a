import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {EditionFacts} from '../../freeze/edition.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import {claimOf, type Claim} from './claim.ts'
import type {Shelf} from './shelves.ts'

/** A file whose bytes are those of a release. */
export interface Genuine {
  readonly facts: EditionFacts
  /** Since when and why the edition is no longer valid. */
  readonly withdrawn?: {readonly date: string; readonly reason: string}
}

/** Say of which whitepaper and edition a file claims to be, and whether its bytes are those that were released. */
export function verifyFile(world: World, path: string, shelves: readonly Shelf[]): Outcome<Genuine> {
  const [file, bytes] = [world.show(path), world.read(path)]
  if (!bytes) {
    const why = world.kind(path) === 'folder' ? 'is a folder' : 'is not there, or cannot be read'
    return told('file-missing', `\`${file}\` ${why}`, 'name a PDF, a Word file or an HTML page')
  }
  const sha = digest(bytes)
  const genuine = shelves.flatMap((shelf) => genuineIn(shelf, sha))[0]
  if (genuine) return reached(genuine)
  const claim = claimOf(bytes)
  if ('fault' in claim)
    return told('file-unknown', `\`${file}\` ${claim.fault}`, 'name a file that hakusho has made')
  return failed([strange(file, sha, claim, shelves)])
}

const told = (code: Diagnostic['code'], message: string, ...hints: string[]): Outcome<never> =>
  failed([diagnostic(code, undefined, message, ...hints)])

const genuineIn = ({editions, withdrawals}: Shelf, sha: string): readonly Genuine[] =>
  editions
    .filter(({facts}) => Object.values(facts.released).includes(sha))
    .map(({facts}) => {
      const withdrawn = withdrawals.get(facts.edition)
      return {facts, ...(withdrawn && {withdrawn})}
    })

/** The shelf of the whitepaper that a file claims to be of. */
const shelfOf = ({whitepaper, title}: Claim, shelves: readonly Shelf[]): Shelf | undefined =>
  shelves.find(({editions}) =>
    editions.some(({facts}) => facts.whitepaper === whitepaper || facts.title === title),
  )

/** What is to be said of a file that no release knows. */
function strange(file: string, sha: string, claim: Claim, shelves: readonly Shelf[]): Diagnostic {
  const {whitepaper, title, edition, draft, kind} = claim
  const name = whitepaper === undefined ? title && `“${title}”` : `\`${whitepaper}\``
  if (name === undefined || edition === undefined)
    return diagnostic(
      'file-unknown',
      undefined,
      `\`${file}\` does not say of which whitepaper and edition it is`,
      'name a file that hakusho has made',
    )
  const claims = `\`${file}\` claims to be ${draft ? 'a draft of ' : ''}edition ${edition} of ${name}`
  const shelf = shelfOf(claim, shelves)
  if (!shelf) {
    const hint = 'name the folder that holds the whitepapers with --in'
    return diagnostic('file-unknown', undefined, `${claims}, of which no edition is released here`, hint)
  }
  const found = shelf.editions.find(({facts}) => facts.edition === edition)
  if (!found || draft) {
    const names = shelf.editions.map(({facts}) => facts.edition).join(', ')
    const why = draft ? 'a draft is never released' : 'which is not released'
    return diagnostic('edition-unknown', undefined, `${claims}, ${why}`, `released are: ${names}`)
  }
  const [, released = ''] =
    Object.entries(found.facts.released).find(([own]) => own.endsWith(`.${kind}`)) ?? []
  return diagnostic(
    'file-altered',
    undefined,
    `${claims}, and its bytes are not those that were released`,
    `the SHA-256 of the released file is ${released}, of this one ${sha}`,
    'get the released file from where it was published',
  )
}
