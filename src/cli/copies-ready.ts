import {basename, join, resolve} from 'node:path'
import {brandNames, brandsFolder, readBrand, type Brand} from '../content/load/brand.ts'
import {diagnostic, hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {IssuedCopy} from '../freeze/copies.ts'
import type {RecordFile} from '../publish/copies/record.ts'
import type {Recipient} from '../publish/copies/recipients.ts'
import type {Forme} from '../publish/press.ts'
import type {Surroundings} from './program.ts'

/** What is asked for before a copy is made. */
interface Asked {
  readonly brand?: readonly string[]
  readonly recipients?: string
  readonly edition?: string
  readonly draft: boolean
}

/** All that was read before a copy is made. */
export interface Ready {
  readonly forme: Forme
  readonly brands: readonly Brand[]
  readonly recipients: readonly Recipient[] | undefined
  /** Rows that get no copy. */
  readonly lost: number
  readonly record: readonly IssuedCopy[]
}

/** Read everything that all copies share; nothing where that cannot be done. */
export async function prepareCopies(
  folder: string,
  {brand: wanted, recipients: list, edition, draft: isDraft}: Asked,
  recordFile: RecordFile | undefined,
  {world, terminal}: Surroundings,
  tell: (faults: readonly Diagnostic[]) => void,
): Promise<Ready | undefined> {
  const onStage = (stage: string): void => terminal.progress(`${basename(folder)}: ${stage} …`)
  const [{pressEdition}, {brandProblems}, {draftFault}, {readRecipientsFile}, {openRecord}] =
    await Promise.all([
      import('../publish/edition.ts'),
      import('../publish/copies/forme.ts'),
      import('../publish/copies/copies.ts'),
      import('../publish/copies/read.ts'),
      import('../publish/copies/record.ts'),
    ])
  const place = resolve(world.cwd, folder)
  const pressed = await pressEdition(world, {folder: place, edition, onStage})
  terminal.progress(undefined)
  const names = wanted ?? brandNames(world, place)
  const brands = names.map((name) => readBrand(world, place, name))
  const recipients = list === undefined ? undefined : readRecipientsFile(world, list)
  const record = recordFile && openRecord(recordFile)
  const faults = [
    ...pressed.diagnostics,
    ...(names.length === 0 ? [noBrands(world.show(join(place, brandsFolder)))] : []),
    ...brands.flatMap(({diagnostics}) => diagnostics),
    ...(recipients?.diagnostics ?? []),
    ...(record?.diagnostics ?? []),
  ]
  const sound = brands.flatMap((brand) => (brand.ok ? [brand.value] : []))
  if (pressed.ok) {
    const {value} = pressed
    faults.push(...sound.flatMap((brand) => brandProblems(value, brand)))
    if (value.document.draft && !isDraft) faults.push(draftFault(value.document.edition))
  }
  const rows = recipients?.ok ? recipients.value.faults : []
  tell([...faults, ...rows])
  if (!pressed.ok || hasErrors(faults)) return undefined
  return {
    forme: pressed.value,
    brands: sound,
    recipients: recipients?.ok ? recipients.value.list : undefined,
    lost: rows.length,
    record: record?.ok ? record.value : [],
  }
}

const noBrands = (folder: string): Diagnostic =>
  diagnostic(
    'brand-unknown',
    fileSpan(folder),
    'the whitepaper has no brands',
    `write one: \`${folder}/<name>.yaml\``,
  )
