import {resolve} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {at, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'

const word = resolve('out/mini/1.0/mini-1.0.docx')

/** Of more than a page, so that Word is told where pages start. */
const long = paper({
  'sections/purpose.yaml': `title: 目的\nnumber: '1.'\nbody: |\n  {product}\n${'\n  データは、契約の終了から30日のうちに消去します。\n'.repeat(80)}\n  ![](#box)\n`,
})

let made: Transcript
/** Edition 1.0 released, and still in work. */
let over: Readonly<Record<string, string | Uint8Array>>

beforeAll(async () => {
  made = await hakusho(`release ${folder} 1.0`, {over: long})
  const frozen = [...made.files].filter(([path]) => path.startsWith(at('editions')))
  over = {...long, ...Object.fromEntries(frozen)}
})

const build = (words: string, files = new Map(made.files)): Promise<Transcript> =>
  hakusho(`build ${folder} ${words}`.trim(), {over, files})

describe('a build over the files of a release', () => {
  it('writes them again where they are the same', async () => {
    for (const words of ['', '--edition 1.0']) {
      const {code, err, files} = await build(words)
      expect({code, err}).toEqual({code: 0, err: ''})
      expect(files.get(word)).toEqual(made.files.get(word))
    }
  })

  it.each(['--unlocked', '--unlocked --edition 1.0', '--unlocked -f docx'])(
    'is refused where it would write another, with %s',
    async (words) => {
      const {code, err, files} = await build(words)
      expect(code).toBe(1)
      expect(err).toContain('error[edition-overwritten]')
      expect(err).toContain('`out/mini/1.0/mini-1.0.docx` is the released file of edition 1.0')
      expect(err).toContain('hint: write to another folder with --out')
      expect(err.match(/^error/gm)).toHaveLength(1)
      expect([...files]).toEqual([...made.files])
    },
  )

  it('is written elsewhere, and told not to be what was released', async () => {
    for (const words of ['--unlocked --out other', '--unlocked --edition 1.0 --out other']) {
      const {code, err, files} = await build(words)
      expect(code).toBe(0)
      expect(err).toContain('warning[edition-bytes]')
      expect(files.has(resolve('other/mini/1.0/mini-1.0.docx'))).toBe(true)
      expect(files.get(word)).toEqual(made.files.get(word))
    }
    expect((await build('--unlocked --out other --strict')).code).toBe(1)
  })

  it('takes the place of what is not the released file', async () => {
    const files = new Map([[word, new Uint8Array([1])]])
    const {code, err} = await build('--unlocked', files)
    expect({code, warned: err.includes('warning[edition-bytes]')}).toEqual({code: 0, warned: true})
    expect(files.get(word)?.length).toBeGreaterThan(1)
  })
})
