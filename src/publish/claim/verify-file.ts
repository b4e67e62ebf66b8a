import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {IssuedCopy} from '../../freeze/copies.ts'
import type {EditionFacts} from '../../freeze/edition.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import {claimOf, type Claim, type CopyClaim} from './claim.ts'
import type {Shelf} from './shelves.ts'

/** A file whose bytes are those of a release. */
export interface Genuine {
  /** The whitepaper's folder, as it is shown. */
  readonly folder: string
  readonly facts: EditionFacts
  /** Since when and why the edition is no longer valid. */
  readonly withdrawn?: {readonly date: string; readonly reason: string}
}

/** What a file was found to be: released, in at least one folder, or a copy that was issued, with the name that it bears. */
export type Verified =
  {readonly genuine: readonly Genuine[]} | {readonly issued: IssuedCopy; readonly name?: string}

/**
 * Say of which whitepaper and edition a file claims to be, and whether its bytes are those that were released. The same
 * bytes may have been released more than once, as where a folder was copied: all of these are given, at least one. A copy
 * is looked for in the record of issue.
 */
export function verifyFile(
  world: World,
  path: string,
  shelves: readonly Shelf[],
  record?: readonly IssuedCopy[],
): Outcome<Verified> {
  const [file, bytes] = [world.show(path), world.read(path)]
  if (!bytes) {
    const why = world.kind(path) === 'folder' ? 'is a folder' : 'is not there, or cannot be read'
    return told('file-missing', `\`${file}\` ${why}`, 'name a PDF, a Word file or an HTML page')
  }
  const sha = digest(bytes)
  const genuine = shelves.flatMap((shelf) => genuineIn(shelf, sha))
  if (genuine.length > 0) return reached({genuine})
  const claim = claimOf(bytes)
  if ('fault' in claim)
    return told('file-unknown', `\`${file}\` ${claim.fault}`, 'name a file that hakusho has made')
  if (!claim.copy) return failed([strange(file, sha, claim, shelves)])
  const issued = record?.find(({files}) => Object.values(files).includes(sha))
  if (issued)
    return reached({issued, ...(claim.copy.recipient !== undefined && {name: claim.copy.recipient})})
  return failed([strangeCopy(file, claim, claim.copy, record)])
}

/** What is to be said of a copy that no record has. */
function strangeCopy(
  file: string,
  {edition = '', whitepaper, title = '', draft}: Claim,
  {brand, serial, recipient}: CopyClaim,
  record: readonly IssuedCopy[] | undefined,
): Diagnostic {
  const name = whitepaper === undefined ? `“${title}”` : `\`${whitepaper}\``
  const whose = recipient === undefined ? '' : `, for ${recipient}`
  const of = `${draft ? 'a draft of ' : ''}edition ${edition} of ${name}`
  const claims = `\`${file}\` claims to be copy ${serial} in the brand \`${brand}\`${whose}, of ${of}`
  if (!record) return diagnostic('copy-unknown', undefined, claims, 'name the record of issue with --record')
  const known = record.find((copy) => copy.serial === serial)
  if (!known)
    return diagnostic('copy-unknown', undefined, `${claims}, and the record has no such copy`, whereFrom)
  const message = `${claims}, and its bytes are not those that were issued to \`${known.recipient}\` on ${known.date}`
  return diagnostic('file-altered', undefined, message, 'get the copy from who has issued it')
}

const told = (code: Diagnostic['code'], message: string, ...hints: string[]): Outcome<never> =>
  failed([diagnostic(code, undefined, message, ...hints)])

const genuineIn = ({folder, editions, withdrawals}: Shelf, sha: string): readonly Genuine[] =>
  editions
    .filter(({facts}) => Object.values(facts.released).includes(sha))
    .map(({facts}) => {
      const withdrawn = withdrawals.get(facts.edition)
      return {folder, facts, ...(withdrawn && {withdrawn})}
    })

/** The shelves of the whitepapers that a file may claim to be of: two may have one title. */
const shelvesOf = ({whitepaper, title}: Claim, shelves: readonly Shelf[]): readonly Shelf[] =>
  shelves.filter(({editions}) =>
    editions.some(({facts}) => facts.whitepaper === whitepaper || facts.title === title),
  )

const unclear = (file: string): Diagnostic =>
  diagnostic(
    'file-unknown',
    undefined,
    `\`${file}\` does not say of which whitepaper and edition it is`,
    'name a file that hakusho has made',
  )

/** What is to be said of a file that no release knows. */
function strange(file: string, sha: string, claim: Claim, shelves: readonly Shelf[]): Diagnostic {
  const {whitepaper, title, edition, draft} = claim
  const name = whitepaper === undefined ? title && `“${title}”` : `\`${whitepaper}\``
  if (name === undefined || edition === undefined) return unclear(file)
  const claims = `\`${file}\` claims to be ${draft ? 'a draft of ' : ''}edition ${edition} of ${name}`
  const found = shelvesOf(claim, shelves)
  if (found.length === 0) {
    const hint = 'name the folder that holds the whitepapers with --in'
    return diagnostic('file-unknown', undefined, `${claims}, of which no edition is released here`, hint)
  }
  const twice =
    found.length > 1 ? [`${found.length} whitepapers here are called so: ${foldersOf(found)}`] : []
  const released = found.filter(({editions}) => editions.some(({facts}) => facts.edition === edition))
  if (released.length === 0 || draft) {
    const why = draft ? 'a draft is never released' : 'which is not released'
    return diagnostic('edition-unknown', undefined, `${claims}, ${why}`, ...twice, ...found.map(releasedHint))
  }
  const message = `${claims}, and its bytes are not those that were released`
  const digests = released.map((shelf) => digestHint(shelf, claim, twice.length > 0))
  const hints = [...twice, ...digests, `the SHA-256 of this one is ${sha}`]
  return diagnostic('file-altered', undefined, message, ...hints, whereFrom)
}

const whereFrom = 'get the released file from where it was published'

const foldersOf = (shelves: readonly Shelf[]): string => shelves.map(({folder}) => `\`${folder}\``).join(', ')

function releasedHint({folder, editions}: Shelf, _: number, {length}: readonly Shelf[]): string {
  const names = editions.map(({facts}) => facts.edition).join(', ')
  return length > 1 ? `released in \`${folder}\` are: ${names}` : `released are: ${names}`
}

function digestHint({folder, editions}: Shelf, {kind, edition}: Claim, isOneOfMany: boolean): string {
  const facts = editions.find(({facts}) => facts.edition === edition)?.facts
  const [, released = ''] =
    Object.entries(facts?.released ?? {}).find(([own]) => own.endsWith(`.${kind}`)) ?? []
  return `the SHA-256 of the released file${isOneOfMany ? ` in \`${folder}\`` : ''} is ${released}`
}
