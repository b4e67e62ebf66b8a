import {resolve} from 'node:path'
import {readBlobs} from './blobs.ts'
import {git, type Said} from './git.ts'
import {backThen} from './then.ts'
import type {NoRevision, Revision, World} from './world.ts'

type Fault = Extract<Said, {fault: string}>

const noGit = ({fault}: Fault): NoRevision => ({
  fault: `git could not be run (${fault})`,
  hints: ['to compare with a git revision, install git, so that `git` is on the PATH'],
})

/** No repository, or one that git does not read. */
function noRepository(said?: Fault): NoRevision {
  if (said?.unrun) return noGit(said)
  if (!said || /^not a git repository/.test(said.fault))
    return {
      fault: 'the whitepaper lies in no git repository',
      hints: ['a git revision can be named where `git` keeps the folder of the whitepaper'],
    }
  return {fault: `git refuses its folder: ${said.fault}`, hints: ['see what `git status` says there']}
}

/** A clone that lacks older commits, as machines that test make it, is a reason of its own. */
function noCommit(folder: string): NoRevision {
  const said = git(folder, ['rev-parse', '--is-shallow-repository'])
  const isShallow = 'out' in said && said.out.toString().trim() === 'true'
  return {
    fault: 'git knows no revision of that name',
    hints: isShallow
      ? ['the repository was cloned without older commits: `git fetch --unshallow` gets them']
      : ['`git log --oneline` lists revisions, `git tag` those with names'],
  }
}

/** What a frozen edition is printed from is no content; what is known of it, the history may print. */
const isContent = (path: string): boolean =>
  !/^editions\/[^/]+\/(?:tree\.json$|theme\.json$|pictures\/|fonts\/)/.test(path)

/** The commit that is named; a name that begins as an option does is none, as git itself has it (git-check-ref-format). */
function commitOf(folder: string, name: string): string | undefined {
  if (/^-|\0/.test(name)) return undefined
  const said = git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  const commit = 'out' in said ? said.out.toString().trim() : ''
  return /^[\da-f]{40,64}$/.test(commit) ? commit : undefined
}

/** Read a folder as it stood in a revision, from the user's git. The work tree is not touched. */
export function readRevision(base: World, name: string, path: string): Revision | NoRevision {
  const folder = resolve(base.cwd, path)
  const real = base.real(folder)
  if (real === undefined) return noRepository()
  const place = git(real, ['rev-parse', '--show-prefix'])
  if ('fault' in place) return noRepository(place)
  const prefix = place.out.toString().replace(/\n$/, '')
  const commit = commitOf(real, name)
  if (commit === undefined) return noCommit(real)
  const blobs = readBlobs(real, `${commit}:${prefix.replace(/\/$/, '')}`, isContent)
  if ('fault' in blobs)
    return {
      fault: `git could not read the files of that revision: ${blobs.fault}`,
      hints: ['see what `git fsck` says'],
    }
  return {commit, ...backThen(base, {...blobs, folder, shown: `${name}:${prefix}`})}
}
