import type {LinePiece, Run, Target} from '../../layout/pages.ts'
import {nearest, type Element} from './tags/element.ts'
import type {Marker, Owner} from './tags/marking.ts'

/** Runs of one link on one line. */
interface Stretch {
  readonly link: Element
  readonly target: Target
  readonly baseline: number
  readonly first: Run
  last: Run
  words: string
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
        open.last = run
        open.words += run.text
        return
      }
      end()
      if (link && run.target)
        open = {link, target: run.target, baseline, first: run, last: run, words: run.text}
    },
  }
}

/** It prints (flag 4) and says where it leads by the words of the link (ISO 14289-1, 7.18.5). */
function annotationOf({target, baseline, first, last, words}: Stretch, pageHeight: number): object {
  const top = pageHeight - baseline + (first.raise ?? 0) + first.size
  const box = [first.x, top - first.size * 1.25, last.x + last.width, top]
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: box.map((length) => Math.round(length * 100) / 100),
    Border: [0, 0, 0],
    F: 4,
    Contents: new String(words),
    ...('address' in target
      ? {A: {S: 'URI', URI: new String(target.address)}}
      : {Dest: new String(target.id)}),
  }
}
