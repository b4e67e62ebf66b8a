import {spawnSync} from 'node:child_process'

/** What git gave, or in words why it gave nothing. */
export type Said =
  | {readonly out: Buffer}
  | {readonly fault: string; /** Whether git itself could not be run. */ readonly unrun: boolean}

/** Bytes that are taken from git at the most: more than the texts and pictures of any whitepaper. */
const most = 2 ** 30

/** What would lead git to another repository than the one that the folder lies in: a hook of git sets them. */
const elsewhere = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
]

/** In English, so that what it says can be read; without a question that nobody answers. */
const environment = (): Readonly<Record<string, string | undefined>> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.includes(name))),
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
})

const firstLine = (text: string): string =>
  (text.split(/[\r\n]/)[0] ?? '').replace(/^(?:fatal|error): /, '').replace(/\.$/, '')

/** Run the user's git in a folder that is there, without a shell. Only commands that write nothing are given to it. */
export function git(folder: string, words: readonly string[], input = ''): Said {
  const options = {cwd: folder, env: environment(), input, maxBuffer: most, windowsHide: true}
  const {status, signal, stdout, stderr, error} = spawnSync('git', words, options)
  if (error) return {fault: 'code' in error ? String(error.code) : error.message, unrun: true}
  if (status === 0) return {out: stdout}
  return {fault: firstLine(stderr.toString()) || `it ended with ${status ?? signal}`, unrun: false}
}
