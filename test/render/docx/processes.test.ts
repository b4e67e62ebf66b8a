import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {fileURLToPath} from 'node:url'
import {serialize} from 'node:v8'
import {describe, expect, it} from 'vitest'
import {pages, png, sample, theme} from '../fixture.ts'
import {bytesOf} from './parts.ts'

const script = fileURLToPath(new URL('process.mjs', import.meta.url))

/** The digest of the sample, rendered by the built package in a process of its own. */
const digestIn = (environment: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, [script], {
    input: serialize({sample, theme, pages, png}),
    env: {...process.env, ...environment},
    encoding: 'utf8',
  })

describe('processes in other zones and languages', () => {
  it('give equal bytes', () => {
    const expected = createHash('sha256').update(bytesOf()).digest('hex')
    expect(digestIn({TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8'})).toBe(expected)
    expect(digestIn({TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C'})).toBe(expected)
  })
})
