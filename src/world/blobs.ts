import {git, type Said} from './git.ts'

/** What a folder held in a commit. */
export interface Blobs {
  /** By paths from the folder, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is there and has no bytes of its own, with why, in words that go behind its name. */
  readonly unread: ReadonlyMap<string, string>
}

interface Entry {
  readonly mode: string
  readonly id: string
  readonly path: string
}

const noBytes: Readonly<Record<string, string>> = {
  '120000': 'is a symbolic link, and links are not followed in a git revision',
  '160000': 'is a submodule, whose files are in another repository',
}

const partial = 'is not in this repository, which was cloned in part'

const lfs = 'is a pointer of Git LFS: the file itself is not in the repository'

/** How the text of a pointer begins (Git LFS, specification of pointers). */
const isPointer = (bytes: Uint8Array): boolean =>
  bytes.length < 1024 &&
  /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(
    new TextDecoder().decode(bytes),
  )

/** `<mode> <type> <id>` TAB `<path>` NUL (git-ls-tree, output format). */
const entriesOf = (out: Buffer): readonly Entry[] =>
  out
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, id, path] = /^(\d+) \w+ ([\da-f]+)\t([^]+)$/.exec(line) ?? []
      return mode === undefined || id === undefined || path === undefined ? [] : [{mode, id, path}]
    })

/** `<id> <type> <size>` LF, the bytes, LF; `<id> missing` LF (git-cat-file, batch output). */
function blobsOf(out: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0, end = out.indexOf('\n'); end >= 0; end = out.indexOf('\n', at)) {
    const [id = '', type, size] = out.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type === 'missing') continue
    blobs.set(id, out.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}

/** Why the bytes of an entry are not those of its file. */
const faultOf = ({mode}: Entry, bytes: Uint8Array | undefined): string | undefined =>
  noBytes[mode] ?? (bytes ? (isPointer(bytes) ? lfs : undefined) : partial)

/**
 * Read a tree of git, as `<commit>:<path>`, with the bytes of each file that is `wanted`. A tree that is not there
 * holds nothing.
 */
export function readBlobs(
  folder: string,
  tree: string,
  wanted: (path: string) => boolean,
): Blobs | Extract<Said, {fault: string}> {
  const listed = git(folder, ['ls-tree', '-r', '-z', '--full-tree', tree])
  if ('fault' in listed) return listed.unrun ? listed : {files: new Map(), unread: new Map()}
  const entries = entriesOf(listed.out).filter(({path}) => wanted(path))
  const ids = entries.filter(({mode}) => !(mode in noBytes)).map(({id}) => `${id}\n`)
  const read = git(folder, ['cat-file', '--batch'], ids.join(''))
  if ('fault' in read) return read
  const blobs = blobsOf(read.out)
  const files = new Map<string, Uint8Array>()
  const unread = new Map<string, string>()
  for (const entry of entries) {
    const bytes = blobs.get(entry.id)
    const fault = faultOf(entry, bytes)
    if (fault !== undefined) unread.set(entry.path, fault)
    else if (bytes) files.set(entry.path, bytes)
  }
  return {files, unread}
}
