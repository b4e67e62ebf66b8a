import type {Document, Heading, Section} from '../../document/nodes.ts'
import {standing} from '../../document/marks.ts'
import {headingText, sectionsOf} from '../../document/walk.ts'
import type {PdfFile, PdfReference} from './reach/document.ts'

interface Entry {
  readonly section?: Section
  readonly level: number
  readonly reference: PdfReference
  readonly entries: Entry[]
}

/**
 * The outline nests as the listed headings do; it is open for the first level. Each entry leads to its heading's place.
 * What was struck has none.
 */
export function addOutline(file: PdfFile, document: Document): void {
  const root: Entry = {level: -1, reference: file.ref({Type: 'Outlines'}), entries: []}
  const open: Entry[] = [root]
  for (const section of sectionsOf(document)) {
    if (!section.listed || !section.heading || section.change === 'deleted') continue
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= section.level) open.pop()
    const entry: Entry = {section, level: section.level, reference: file.ref(), entries: []}
    open.at(-1)?.entries.push(entry)
    open.push(entry)
  }
  link(root)
  if (root.entries.length > 0) file._root.data['Outlines'] = root.reference
}

/** Tie the entries below one together (ISO 32000-1, 12.3.3). */
function link(parent: Entry): void {
  const {reference, entries} = parent
  entries.forEach(({section, reference: own}, index) => {
    const [previous, next] = [entries[index - 1]?.reference, entries[index + 1]?.reference]
    Object.assign(own.data, {
      Title: new String(section?.heading ? titleOf(section.heading) : ''),
      Parent: reference,
      Dest: new String(section?.id ?? ''),
      ...(previous && {Prev: previous}),
      ...(next && {Next: next}),
    })
  })
  entries.forEach(link)
  if (entries.length > 0)
    Object.assign(reference.data, {
      First: entries[0]?.reference,
      Last: entries.at(-1)?.reference,
      Count: isOpen(parent) ? shown(parent) : -shown(parent),
    })
  reference.end()
}

const titleOf = (heading: Heading): string => headingText({...heading, title: standing(heading.title)})

const isOpen = ({level}: Entry): boolean => level < 2

/** How many entries show below one when it is open. */
const shown = ({entries}: Entry): number =>
  entries.reduce((sum, entry) => sum + 1 + (isOpen(entry) ? shown(entry) : 0), 0)
