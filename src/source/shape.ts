import type {z} from 'zod'
import {sortDiagnostics} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Forms} from './shape/forms.ts'
import {diagnose} from './shape/issues.ts'
import {valueAt} from './shape/say.ts'
import {schemaAt} from './shape/schema.ts'
import type {Path, Source} from './source.ts'

/**
 * Hold a file against a schema: its data, with defaults filled in, or every fault of its shape with its
 * place. A schema may name the code of a wrong form in its meta key `errorCode`; `forms` has the words for
 * such codes.
 */
export function shape<Data>(schema: z.ZodType<Data>, source: Source, forms: Forms = {}): Outcome<Data> {
  const result = schema.safeParse(source.value)
  if (result.success) return reached(result.data)
  const faults = result.error.issues.flatMap((issue) => {
    const path = issue.path as Path
    const value = valueAt(source.value, path)
    const holder = schemaAt(schema, path.slice(0, -1))
    return diagnose({issue, source, path, value, schema: schemaAt(schema, path), holder, forms})
  })
  return failed(sortDiagnostics(faults))
}
