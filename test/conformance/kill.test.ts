import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digest} from '../../src/world/digest.ts'
import {run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const list = join(folder, 'list.csv')
const kills = 20

const words = (out: string): readonly string[] => [
  ...['dist/cli/main.js', 'brand', 'aozora', '--brand', 'customer', '--recipients', list],
  ...['--format', 'pdf,docx', '--out', join(folder, out), '--resume'],
]

const placeOf = (out: string): string => join(folder, out, 'aozora', '2.0', 'customer')

/** The files in a folder of copies, by name, as digests. */
const digestsIn = (place: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(place).map((name) => [name, digest(readFileSync(join(place, name)))]))

/** Begin to make copies, and kill the process when the folder holds so many files, or a while after. */
const killed = (out: string, after: number): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(process.execPath, words(out), {stdio: 'ignore'})
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      done(signal === 'SIGKILL')
    })
  })

describe('copies whose making is killed again and again', () => {
  it('are never half-written, and end with the bytes of a run that was not', async () => {
    const rows = Array.from({length: 400}, (_, at) => `架空${at}株式会社`)
    writeFileSync(list, ['name', ...rows].join('\n'))
    const begin = performance.now()
    run(process.execPath, ...words('whole'))
    const whole = performance.now() - begin
    const expected = digestsIn(placeOf('whole'))
    expect(Object.keys(expected)).toHaveLength(2 * rows.length + 1)
    let dead = 0
    for (let at = 0; at < kills; at++) {
      // From before the first copy to the end of a run that finds most of them there.
      if (await killed('broken', whole * (0.3 + 0.035 * ((at * 7) % kills)))) dead += 1
      if (!existsSync(placeOf('broken'))) continue
      for (const [name, own] of Object.entries(digestsIn(placeOf('broken'))))
        if (/\.(?:pdf|docx)$/.test(name)) expect([name, own]).toEqual([name, expected[name]])
    }
    expect(dead).toBeGreaterThan(kills / 4)
    run(process.execPath, ...words('broken'))
    expect(digestsIn(placeOf('broken'))).toEqual(expected)
  })

  it('have in three processes the bytes that they have in one', () => {
    run(process.execPath, ...words('jobs'), '--jobs', '3')
    expect(digestsIn(placeOf('jobs'))).toEqual(digestsIn(placeOf('whole')))
  })
})
