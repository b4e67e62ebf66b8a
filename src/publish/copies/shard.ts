import {digest} from '../../world/digest.ts'

/** One of several parts of a list of recipients, counted from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** All of it. */
export const wholeShard: Shard = {index: 1, count: 1}

/** `2/4`; nothing for what is no shard. */
export function readShard(text: string): Shard | undefined {
  const [, index, count] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number)
  return index === undefined || count === undefined || index > count ? undefined : {index, count}
}

/** `2/4`; nothing where there is only one. */
export const shardText = ({index, count}: Shard): string | undefined =>
  count === 1 ? undefined : `${index}/${count}`

/** Whether a copy is of a shard: by its serial alone, so that every machine divides them alike. */
export const isOfShard = (serial: string, {index, count}: Shard): boolean =>
  count === 1 || Number.parseInt(digest(serial).slice(0, 12), 16) % count === index - 1

/** Divide a shard into so many, whose copies together are its own. */
export const dividedShard = ({index, count}: Shard, into: number): readonly Shard[] =>
  Array.from({length: into}, (_, at) => ({index: index + at * count, count: count * into}))

/** The name of a file of a shard's own: `manifest-2-of-4.json`. */
export const shardFile = (name: string, ending: string, {index, count}: Shard): string =>
  count === 1 ? `${name}.${ending}` : `${name}-${index}-of-${count}.${ending}`
