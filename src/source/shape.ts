import type {z} from 'zod'
import {sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Forms} from './shape/forms.ts'
import {diagnose} from './shape/issues.ts'
import {valueAt} from './shape/say.ts'
import {keySchemaOf, schemaAt} from './shape/schema.ts'
import type {Path, Source} from './source.ts'

/** The places of keys that no object can hold as data: a schema passes them over in silence in a free mapping. */
function* unheldKeys(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === '__proto__') yield at
    else yield* unheldKeys(inner, at)
  }
}

/**
 * Hold a file against a schema: its data, with defaults filled in, or every fault of its shape with its
 * place. A schema may name the code of a wrong form in its meta key `errorCode`; `forms` has the words for
 * such codes.
 */
export function shape<Data>(schema: z.ZodType<Data>, source: Source, forms: Forms = {}): Outcome<Data> {
  const result = schema.safeParse(source.value)
  const tell = (issue: z.core.$ZodIssue): readonly Diagnostic[] => {
    const path = issue.path as Path
    const value = valueAt(source.value, path)
    const holder = schemaAt(schema, path.slice(0, -1))
    return diagnose({issue, source, path, value, schema: schemaAt(schema, path), holder, forms})
  }
  const unheld = [...unheldKeys(source.value)]
    .filter((path) => keySchemaOf(schemaAt(schema, path.slice(0, -1))) !== undefined)
    .flatMap((path) =>
      tell({code: 'invalid_key', origin: 'record', issues: [], path: [...path], message: ''}),
    )
  if (result.success && unheld.length === 0) return reached(result.data)
  return failed(sortDiagnostics([...(result.error?.issues ?? []).flatMap(tell), ...unheld]))
}
