import type {Document, Figure, Footnote, Heading, Node, Note, Section, Table} from '../../document/nodes.ts'
import {headingText, plainText, walk} from '../../document/walk.ts'
import {digest} from '../../world/digest.ts'

/** What can be referred to, and the marks that footnotes lead back to. */
export type Target = Section | Figure | Table | Note | Footnote

/** The bookmark of a target: its name and its number, which is unique in the file. */
export interface Bookmark {
  readonly name: string
  readonly number: number
  readonly target: Target
  /** The words that it stands around, where they are a heading's: references repeat them. */
  readonly words?: string
  /** The bookmark of the label in a caption, or of the number in a heading that is referred to by it alone. */
  readonly label?: Label
}

/** The bookmark of words that references repeat. */
export interface Label {
  readonly name: string
  readonly number: number
  readonly words: string
}

/** The longest name that Word keeps. */
export const longest = 40

/**
 * The name of an id as Word takes names: a letter first, then letters, digits and underscores. A full stop becomes an
 * underscore; any other character, and the letter Z, which opens such an escape, is written as its code point between
 * two Z: `5.1.1` is `id_5_1_1`, `a-b` is `id_aZ2dZb`. `idOf` reads it back.
 */
export const nameOf = (id: string): string =>
  `id_${Array.from(id, (character) => {
    if (character === '.') return '_'
    return /^[a-zA-Y0-9]$/.test(character) ? character : `Z${(character.codePointAt(0) ?? 0).toString(16)}Z`
  }).join('')}`

/** The id that a name stands for; undefined where the name is none that `nameOf` gives. */
export function idOf(name: string): string | undefined {
  if (!name.startsWith('id_')) return undefined
  return name
    .slice(3)
    .replaceAll('_', '.')
    .replace(/Z([0-9a-f]{1,6})Z/g, (whole, code: string) => {
      const point = Number.parseInt(code, 16)
      return point > 0x10ffff ? whole : String.fromCodePoint(point)
    })
}

/** A name for an id whose own would be too long, or differ from another's in capitals only: Word takes those for one. */
const hashed = (id: string): string => `hash_${digest(id).slice(0, 32)}`

const targetTypes: readonly string[] = [
  'section',
  'figure',
  'table',
  'note',
  'footnote',
] satisfies Target['type'][]

const isTarget = (node: Node): node is Target => targetTypes.includes(node.type)

/** A bookmark for each section, figure, table, note and mark with an id, numbered in reading order. */
export function bookmarksOf(document: Document): ReadonlyMap<string, Bookmark> {
  const targets = new Map<string, Target>()
  for (const node of walk(document)) {
    if (!isTarget(node) || node.id === undefined || targets.has(node.id)) continue
    targets.set(node.id, node)
  }
  const spellings = countSpellings([...targets.keys()])
  const words = wordsOfReferences(document)
  return new Map(
    [...targets].map(([id, target], number) => {
      const name = nameOf(id)
      const own = name.length <= longest && spellings.get(name.toLowerCase()) === 1
      const label = labelOf(target, targets.size + number, words)
      const heading = target.type === 'section' && isUnmarked(target.heading) && target.heading
      const more = {...(heading ? {words: headingText(heading)} : {}), ...(label ? {label} : {})}
      return [id, {name: own ? name : hashed(id), number, target, ...more}]
    }),
  )
}

/** A label's bookmark has a name as Word gives them to what its references repeat. */
function labelOf(
  target: Target,
  number: number,
  references: ReadonlyMap<string, ReadonlySet<string>>,
): Label | undefined {
  const words = labelWords(target)
  if (words === undefined) return undefined
  if (target.type === 'section' && !isUnmarked(target.heading)) return undefined
  if (target.type === 'section' && !references.get(target.id)?.has(words)) return undefined
  return {name: `_Ref${String(number).padStart(9, '0')}`, number, words}
}

/** Whether a heading says the same in both editions, so that a field can repeat it. */
const isUnmarked = (heading: Heading | undefined): boolean =>
  heading !== undefined &&
  heading.struckNumber === undefined &&
  heading.change === undefined &&
  heading.title.every(({change}) => change === undefined)

function labelWords(target: Target): string | undefined {
  if (target.type === 'section') return target.heading?.number
  return 'label' in target ? target.label : undefined
}

/** What the references to each id say. */
function wordsOfReferences(document: Document): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>()
  for (const node of walk(document)) {
    if (node.type !== 'reference') continue
    const said = words.get(node.target) ?? new Set()
    words.set(node.target, said.add(plainText(node.children)))
  }
  return words
}

function countSpellings(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const name = nameOf(id).toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
