import type {LinePiece, Run, Target} from '../../layout/pages.ts'
import {nearest, type Element} from './tags/element.ts'
import type {Marker, Owner} from './tags/marking.ts'

/** Runs of one link on one line. */
interface Stretch {
  readonly link: Element
  readonly target: Target
  readonly baseline: number
  readonly runs: [Run, ...Run[]]
}

/** Gathers what leads somewhere, and annotates it: one annotation a link and line, an entry of the contents with its folio. */
interface Linker {
  readonly add: (run: Run, owner: Owner, line: LinePiece) => void
  /** Annotate what has been gathered: at the end of a page. */
  readonly end: () => void
}

/** Link through a marker, on pages of a height (points). */
export function openLinker(marker: Marker, pageHeight: number): Linker {
  let open: Stretch | undefined
  const end = (): void => {
    if (open) marker.annotate(open.link, annotationOf(open, pageHeight))
    open = undefined
  }
  return {
    end,
    add(run, owner, {baseline}) {
      const link = typeof owner === 'string' || !run.target ? undefined : nearest(owner, 'Link')
      if (link && link === open?.link && baseline === open.baseline) {
        open.runs.push(run)
        return
      }
      end()
      if (link && run.target) open = {link, target: run.target, baseline, runs: [run]}
    },
  }
}

/** What a link says: its words, without those that were struck from it, where any are left. */
function wordsOf(runs: readonly Run[]): string {
  const left = runs.filter(({change}) => change !== 'deleted')
  return (left.length > 0 ? left : runs).map(({text}) => text).join('')
}

/** It prints (flag 4) and says where it leads by the words of the link (ISO 14289-1, 7.18.5). */
function annotationOf({target, baseline, runs}: Stretch, pageHeight: number): object {
  const [first] = runs
  const last = runs.at(-1) ?? first
  const top = pageHeight - baseline + (first.raise ?? 0) + first.size
  const box = [first.x, top - first.size * 1.25, last.x + last.width, top]
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: box.map((length) => Math.round(length * 100) / 100),
    Border: [0, 0, 0],
    F: 4,
    Contents: new String(wordsOf(runs)),
    ...('address' in target
      ? {A: {S: 'URI', URI: new String(target.address)}}
      : {Dest: new String(target.id)}),
  }
}
