import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import type {Report} from '../../src/compare/report/report.ts'
import {reportSchema} from '../../src/compare/report/schema.ts'
import {entry, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'

const root = mkdtempSync(join(tmpdir(), 'hakusho-'))
afterAll(() => rmSync(root, {recursive: true}))
afterEach(() => vi.unstubAllEnvs())

/** Git as nobody has set it up, and in no other repository than the one of the test. */
const env = {
  PATH: process.env.PATH,
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
const git = (cwd: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...words], {cwd, env, encoding: 'utf8'}).trim()

const put = (cwd: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), {recursive: true})
    writeFileSync(join(cwd, name), content)
  }
}

/** Paths of the whitepaper's folder, moved to `content/mini`. */
const moved = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(folder, 'content/mini'), bytes]),
  )

const commit = (cwd: string, message: string): void => {
  git(cwd, 'add', '--all')
  git(cwd, 'commit', '--quiet', '--message', message)
}

const text = (days: number): string =>
  `title: 目的\nnumber: '1.'\nbody: |\n  {product}のデータは${days}日のうちに消去します。\n\n  ![](#box)\n`

const cwd = join(root, 'repository')
const purpose = 'content/mini/sections/purpose.yaml'

const diff = (words: string, at = cwd): Promise<Transcript> => hakusho(`diff ${words}`, {cwd: at})

beforeAll(() => {
  put(cwd, {'README.md': 'no whitepaper yet\n'})
  git(cwd, 'init', '--quiet')
  commit(cwd, 'nothing')
  put(cwd, {...moved(paper()), [purpose]: text(30)})
  commit(cwd, 'thirty')
  git(cwd, 'tag', 'v1')
  git(cwd, 'tag', '2.5')
  put(cwd, {[purpose]: text(60)})
  commit(cwd, 'sixty')
  git(cwd, 'branch', 'feature/x')
  put(cwd, {[purpose]: text(90)})
})

describe('hakusho diff with a git revision', () => {
  it.each(['HEAD~1', 'v1', 'HEAD^', '2.5', 'v1^{commit}'])('compares the text of %s', async (name) => {
    const {code, out, err} = await diff(`mini ${name} .`)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('[-30-][+90+]日')
    expect(out).toContain(`mini 1.0 (1.0版, ${name}) → mini 1.0 (1.0版, working copy)`)
  })

  it('takes a hash, whole or short, and a branch with a slash', async () => {
    const hash = git(cwd, 'rev-parse', 'v1')
    for (const name of [hash, hash.slice(0, 10)])
      expect((await diff(`mini ${name} feature/x`)).out).toContain('[-30-][+60+]日')
    expect((await diff('mini feature/x HEAD')).out).toContain('no difference')
  })

  it('asks the repository in which the whitepaper lies, wherever a hook of git is at work', async () => {
    vi.stubEnv('GIT_DIR', join(root, 'nowhere'))
    vi.stubEnv('GIT_INDEX_FILE', join(root, 'nowhere'))
    expect((await diff('mini v1')).out).toContain('[-30-][+90+]日')
    vi.stubEnv('LC_ALL', 'ja_JP.UTF-8')
    expect((await diff('mini v1')).out).toContain('[-30-][+90+]日')
  })

  it('leaves the work tree, and where it stands, as they are', async () => {
    const before = [
      git(cwd, 'status', '--porcelain=v2', '--branch'),
      readFileSync(join(cwd, purpose), 'utf8'),
    ]
    for (const words of ['mini v1', 'mini v1 HEAD']) expect((await diff(words)).code).toBe(0)
    expect([
      git(cwd, 'status', '--porcelain=v2', '--branch'),
      readFileSync(join(cwd, purpose), 'utf8'),
    ]).toEqual(before)
  })

  it('reads nothing of the folder as it is now', async () => {
    const other = join(root, 'now')
    put(other, moved(paper()))
    git(other, 'init', '--quiet')
    commit(other, 'one')
    rmSync(join(other, 'content/mini/sections/purpose.yaml'))
    put(other, {
      'content/mini/whitepaper.yaml': 'edition: [',
      'content/mini/sections/new.yaml': 'title: 新\nbody: 新\n',
    })
    const {code, out, err} = await diff('mini HEAD HEAD~0 --stat', other)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('no difference')
  })

  it('finds a whitepaper that is the repository itself, and keeps its name', async () => {
    const other = join(root, 'small')
    const own = Object.entries(paper()).map(([path, bytes]) => [path.slice(folder.length + 1), bytes])
    put(other, Object.fromEntries(own) as Record<string, string | Uint8Array>)
    git(other, 'init', '--quiet')
    commit(other, 'one')
    const {code, out, err} = await diff('. HEAD', other)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('small 1.0 (1.0版, HEAD) → small 1.0 (1.0版, working copy)')
  })

  it('reads the templates and pictures of that revision', async () => {
    const other = join(root, 'templates')
    const head = String(paper()[`${folder}/whitepaper.yaml`])
    const standard = readFileSync('templates/standard/section.hbs', 'utf8')
    const words = (text: string): string => standard.replace('{{body}}', `{{body}}\n<p>${text}</p>`)
    put(other, {
      ...moved(paper({'whitepaper.yaml': `templates: ./own\n${head}`})),
      'content/mini/own/section.hbs': words('型紙の言葉'),
    })
    git(other, 'init', '--quiet')
    commit(other, 'one')
    put(other, {'content/mini/own/section.hbs': words('別の言葉')})
    put(other, {
      'content/mini/figures/box.svg': String(paper()[`${folder}/figures/box.svg`]).replace(
        '1f3864',
        '000000',
      ),
    })
    const {code, out, err} = await diff('mini HEAD', other)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('[-型紙-][+別+]の言葉')
    expect(out).toContain('changed  箱  figure box')
  })

  it('says in JSON where each text was read', async () => {
    const report = JSON.parse((await diff('mini v1 . --format json')).out) as Report
    expect(reportSchema.safeParse(report).error).toBeUndefined()
    const hash = git(cwd, 'rev-parse', 'v1')
    expect(report.before.from).toEqual({kind: 'revision', name: 'v1', commit: hash})
    expect(report.after.from).toEqual({kind: 'working-copy'})
  })

  it('is not asked where an edition or a folder is called so', async () => {
    const other = join(root, 'order')
    put(other, {...moved(paper()), [purpose]: text(30)})
    git(other, 'init', '--quiet')
    commit(other, 'one')
    git(other, 'tag', '1.0')
    git(other, 'tag', 'twin')
    put(other, {[purpose]: text(90)})
    cpSync(join(other, 'content/mini'), join(other, 'content/twin'), {recursive: true})
    expect((await diff('mini 1.0 . --stat', other)).out).toContain('no difference')
    expect((await diff('mini twin . --stat', other)).out).toMatch(/^twin 1\.0 \(1\.0版\) → mini/)
    expect((await diff('mini tags/1.0 .', other)).out).toContain('[-30-][+90+]日')
  })

  it('gives the text of an edition that was never released, by the revision in which it was in work', async () => {
    const other = join(root, 'history')
    put(other, {...moved(paper()), [purpose]: text(30)})
    git(other, 'init', '--quiet')
    commit(other, 'one')
    put(other, {
      'content/mini/whitepaper.yaml': String(paper()[`${folder}/whitepaper.yaml`]).replace("'1.0'", "'1.1'"),
      'content/mini/revisions.yaml': entry('1.0', '2024-04-01') + entry('1.1', '2024-10-01'),
    })
    const unknown = await diff('mini 1.0', other)
    expect({code: unknown.code, hint: unknown.err.includes('git revision')}).toEqual({code: 1, hint: true})
    expect((await diff('mini HEAD', other)).out).toContain('mini 1.0 (1.0版) → mini 1.1 (1.1版)')
  })
})

describe('hakusho diff says what keeps a git revision from being read:', () => {
  const told = async (words: string, at: string, ...parts: readonly string[]): Promise<void> => {
    const {code, out, err} = await diff(words, at)
    expect({code, out}).toEqual({code: 1, out: ''})
    for (const part of parts) expect(err).toContain(part)
    expect(err).toContain('hint: ')
  }

  it('there is no such revision', async () => {
    for (const name of ['HEAD~99', 'nothing', 'v1..HEAD', '^HEAD', 'HEAD:README.md', '@{9}', ':/thirty'])
      await told(
        `mini ${name}`,
        cwd,
        'error[revision-unknown]',
        'git knows no revision of that name',
        'git log',
      )
  })

  it('its name begins as an option does', async () => {
    await told('-- mini --all', cwd, 'error[revision-unknown]', '`--all`', 'git knows no revision')
    await told('-- mini -h', cwd, 'error[revision-unknown]')
  })

  it('the whitepaper is not in it', async () => {
    await told('mini HEAD~2', cwd, 'error[revision-unknown]', 'HEAD~2:content/mini', 'git worktree add')
  })

  it('there is no repository', async () => {
    const other = join(root, 'bare')
    put(other, moved(paper()))
    await told('mini HEAD', other, 'error[revision-unknown]', 'lies in no git repository')
  })

  it('git is not there', async () => {
    vi.stubEnv('PATH', join(root, 'nowhere'))
    await told('mini HEAD', cwd, 'error[revision-unknown]', 'git could not be run', 'install git')
  })

  it('the clone is shallow', async () => {
    const other = join(root, 'shallow')
    git(root, 'clone', '--quiet', '--depth', '1', `file://${cwd}`, other)
    await told('mini HEAD~1', other, 'error[revision-unknown]', 'git fetch --unshallow')
  })

  it('what was wrong in it then', async () => {
    const other = join(root, 'broken')
    put(other, {...moved(paper()), [purpose]: 'title: 目的\nnumber: 1.\nbody: あ\n'})
    git(other, 'init', '--quiet')
    commit(other, 'one')
    put(other, moved(paper()))
    await told('mini HEAD', other, `error[text-expected] HEAD:${purpose}:2:9`)
  })

  it('a file that it needs is a symbolic link, or a pointer of Git LFS', async () => {
    const other = join(root, 'links')
    put(other, {
      ...moved(paper()),
      'shared/purpose.yaml': text(30),
      'content/mini/figures/box.svg': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    })
    rmSync(join(other, purpose))
    symlinkSync('../../../shared/purpose.yaml', join(other, purpose))
    symlinkSync('../../shared/purpose.yaml', join(other, 'content/mini/stray'))
    git(other, 'init', '--quiet')
    commit(other, 'one')
    const link = `error[revision-unread] HEAD:${purpose}:1:1`
    const pointer = 'error[revision-unread] HEAD:content/mini/figures/box.svg:1:1'
    await told('mini HEAD HEAD', other, link, 'is a symbolic link', pointer, 'is a pointer of Git LFS')
    const {err} = await diff('mini HEAD HEAD', other)
    expect(err).not.toContain('stray')
    expect(err.match(/^error/gm)).toHaveLength(2)
  })

  it('a folder that it needs is a symbolic link', async () => {
    const other = join(root, 'folder-link')
    put(other, {...moved(paper()), 'shared/purpose.yaml': text(30)})
    rmSync(join(other, 'content/mini/sections'), {recursive: true})
    symlinkSync('../../shared', join(other, 'content/mini/sections'))
    git(other, 'init', '--quiet')
    commit(other, 'one')
    await told('mini HEAD HEAD', other, 'error[revision-unread] HEAD:content/mini/sections:1:1')
  })
})
