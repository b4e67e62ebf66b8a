import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {contentFiles} from '../../src/content/model.ts'

const page = readFileSync('docs/content.md', 'utf8')
const brands = readFileSync('docs/brands.md', 'utf8')

/** Each example of a page with its file's name, as its first line says. */
const examplesIn = (text: string): readonly {readonly file: string; readonly text: string}[] =>
  [...text.matchAll(/```yaml\n# (\S+)\n([^]*?)\n```/g)].map(([, file = '', own = '']) => ({file, text: own}))

const examples = examplesIn(page)

const kindOf = (file: string): keyof typeof contentFiles => {
  const [folder = ''] = file.replace('.yaml', '').split('/')
  return folder.replace(/^(section|control|figure|brand)s$/, '$1') as keyof typeof contentFiles
}

describe('the page on content', () => {
  it('has an example of every kind of file, and no other block of YAML', () => {
    expect(new Set(examples.map(({file}) => kindOf(file)))).toEqual(new Set(Object.keys(contentFiles)))
    expect(page.match(/```yaml/g)).toHaveLength(examples.length)
  })

  it.each([...examples, ...examplesIn(brands)])('shows $file in the shape that is read', ({file, text}) => {
    expect(contentFiles[kindOf(file)].safeParse(parse(text)).error?.issues).toBeUndefined()
  })
})
