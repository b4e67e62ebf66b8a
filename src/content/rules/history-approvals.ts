import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

const steps = ['prepared', 'reviewed', 'approved'] as const

/** An edition is prepared, reviewed and approved by its date, not after it. */
export const historyApprovals = ({revisions: {data, source}}: Catalog): readonly Diagnostic[] =>
  data.flatMap((entry, index) =>
    steps.flatMap((step) => {
      const date = entry[step]?.date
      if (date === undefined || date <= entry.date) return []
      const message = `edition ${entry.edition} is dated ${entry.date}, and \`${step}\` on ${date}, after it`
      return [
        diagnostic('history-approval', source.span([index, step, 'date']), message, 'mend one of the dates'),
      ]
    }),
  )
