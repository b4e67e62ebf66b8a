import type {z} from 'zod'
import {hasErrors} from '../../diagnostic/diagnostic.ts'
import type {World} from '../../world/world.ts'
import type {Loaded, PartFile, PartKind, PictureFile} from '../catalog.ts'
import {contentFiles, type FigureFile} from '../model.ts'
import {figureFaults} from './figure.ts'
import {gather, readFile, type Reading} from './file.ts'
import {namesOf} from './names.ts'
import {readPicture} from './picture.ts'

/** The parts of one kind: what is sound by id, and every file with an id. */
interface Parts<Data> extends Reading<ReadonlyMap<string, Loaded<Data>>> {
  readonly value: ReadonlyMap<string, Loaded<Data>>
  readonly files: readonly PartFile[]
}

/** Read the files of one kind of part. */
export function readParts<Data>(
  world: World,
  folder: string,
  kind: PartKind,
  schema: z.ZodType<Data>,
): Parts<Data> {
  const names = namesOf(world, folder, kind)
  const readings = names.files.map(({path, id}) => ({
    id,
    path,
    reading: readFile(world, folder, path, schema),
  }))
  const {diagnostics, inputs} = gather(readings.map(({reading}) => reading))
  const sound = readings.flatMap(({id, reading}) =>
    id !== undefined && reading.value ? [[id, reading.value] as const] : [],
  )
  const files = readings.flatMap(({id, path}) =>
    id === undefined ? [] : [{id, kind, file: world.show(path)}],
  )
  return {value: new Map(sound), diagnostics: [...names.diagnostics, ...diagnostics], inputs, files}
}

/** Figures whose picture is sound too, and their pictures. */
export function readFigures(
  world: World,
  folder: string,
): Parts<FigureFile> & {readonly pictures: ReadonlyMap<string, PictureFile>} {
  const parts = readParts(world, folder, 'figure', contentFiles.figure)
  const looked = [...parts.value].map(([id, figure]) => {
    const picture = readPicture(world, folder, figure)
    return {id, figure, ...picture, diagnostics: [...figureFaults(figure), ...picture.diagnostics]}
  })
  const sound = looked.filter(({diagnostics}) => !hasErrors(diagnostics))
  const {diagnostics, inputs} = gather([parts, ...looked])
  const pictures = new Map(sound.flatMap(({id, value}) => (value ? [[id, value] as const] : [])))
  return {
    value: new Map(sound.map(({id, figure}) => [id, figure])),
    diagnostics,
    inputs,
    files: parts.files,
    pictures,
  }
}
