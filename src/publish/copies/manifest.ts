import {basename} from 'node:path'
import type {Brand} from '../../content/load/brand.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {CopiesManifest, MadeCopy} from '../../freeze/copies.ts'
import type {Forme} from '../press.ts'
import {version} from '../version.ts'
import {readShard, shardText, wholeShard, type Shard} from './shard.ts'

/** What was made of a brand, or of a shard of its recipients. */
export function copiesManifest(
  {document}: Forme,
  brand: Brand,
  shard: Shard,
  {made, lost}: {readonly made: readonly MadeCopy[]; readonly lost: readonly string[]},
): CopiesManifest {
  const text = shardText(shard)
  return {
    format: 1,
    whitepaper: document.whitepaper,
    edition: document.edition,
    draft: document.draft,
    brand: brand.id,
    hakusho: version,
    ...(text !== undefined && {shard: text}),
    copies: [...made],
    failed: [...lost],
  }
}

/** A manifest, and the file that it stands in. */
export interface NamedManifest {
  readonly file: string
  readonly manifest: CopiesManifest
}

/** Join the manifests of all shards into that of one run. */
export function mergeManifests(named: readonly NamedManifest[]): Outcome<CopiesManifest> {
  const [first] = named
  if (!first) return failed([apart('', 'there is no manifest to join')])
  const faults = [...strangers(first, named), ...missing(named)]
  if (faults.length > 0) return failed(faults)
  return reached(
    joinManifests(
      first.manifest,
      named.map(({manifest}) => manifest),
      wholeShard,
    ),
  )
}

/** What several runs have made together, as of one shard. */
export function joinManifests(
  first: CopiesManifest,
  all: readonly CopiesManifest[],
  shard: Shard,
): CopiesManifest {
  const text = shardText(shard)
  const whole = {...first}
  delete whole.shard
  return {
    ...whole,
    ...(text !== undefined && {shard: text}),
    copies: all.flatMap(({copies}) => copies),
    failed: all.flatMap(({failed: lost}) => lost),
  }
}

const apart = (file: string, message: string, ...hints: string[]): Diagnostic =>
  diagnostic('manifest-apart', file === '' ? undefined : fileSpan(file), message, ...hints)

/** What shards of one run have in common. */
const common = ['whitepaper', 'edition', 'draft', 'brand', 'hakusho'] as const

function strangers(first: NamedManifest, named: readonly NamedManifest[]): readonly Diagnostic[] {
  return named.flatMap(({file, manifest}) => {
    const field = common.find((name) => manifest[name] !== first.manifest[name])
    if (field === undefined) return []
    const [own, other] = [manifest[field], first.manifest[field]].map((value) => JSON.stringify(value))
    const message = `\`${field}\` is ${own} here, and ${other} in \`${first.file}\``
    return [apart(file, message, 'join the shards of one run')]
  })
}

function missing(named: readonly NamedManifest[]): readonly Diagnostic[] {
  const shards = named.map(({file, manifest}) => ({file, shard: readShard(manifest.shard ?? '1/1')}))
  const count = shards[0]?.shard?.count ?? 1
  const odd = shards.find(({shard}) => shard?.count !== count)
  if (odd) return [apart(odd.file, `this is no shard of ${count}`, 'join the shards of one run')]
  const indices = shards.map(({shard}) => shard?.index ?? 0)
  const twice = shards.find((_, at) => indices.indexOf(indices[at] ?? 0) !== at)
  if (twice) return [apart(twice.file, `shard ${twice.shard?.index} of ${count} is named twice`)]
  const lost = Array.from({length: count}, (_, at) => at + 1).filter((index) => !indices.includes(index))
  if (lost.length === 0) return []
  const names = named.map(({file}) => basename(file)).join(', ')
  return [apart('', `of ${count} shards these are missing: ${lost.join(', ')}`, `named were: ${names}`)]
}
