import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {lineText} from '../changes.ts'
import {idHint} from '../hints.ts'
import type {Revision} from '../model.ts'

const removes = (entry: Revision, id: string): boolean =>
  entry.changes.some(({target, kind}) => target === id && kind === 'removed')

/** Declared changes are about what exists, or about what their own or a later entry removed. */
export function historyTargets({ids, revisions: {data, source}}: Catalog): readonly Diagnostic[] {
  return data.flatMap((entry, index) =>
    entry.changes.flatMap(({target}, at) => {
      if (
        target === undefined ||
        ids.has(target) ||
        data.slice(index).some((later) => removes(later, target))
      )
        return []
      const message = `there is no section, control or figure \`${target}\``
      const hints = [
        idHint(target, [...ids.keys()]),
        `if it is gone, say so in the entry that took it out: \`${lineText({target, kind: 'removed'})}\``,
      ]
      return [diagnostic('history-target', source.span([index, 'changes', at, 'target']), message, ...hints)]
    }),
  )
}
