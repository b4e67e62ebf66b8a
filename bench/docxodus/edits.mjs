// The edits of the tests as an editor marked them, and how much is marked in a Word file with tracked changes.
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Document, Packer, Paragraph} from 'docx'
import {unzipSync} from 'fflate'
import {parse} from 'yaml'

const mark = /\[-([^]*?)-\]|\[\+([^]*?)\+\]/g

/** Every edit of a folder: both texts, and how much the editor has marked. */
export function readEdits(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().flatMap((name) =>
    parse(readFileSync(join(folder, name), 'utf8')).map((source) => {
      const marked = source.trim()
      const runs = [...marked.matchAll(mark)].map(([, struck, inserted]) => struck ?? inserted ?? '')
      return {
        kind: name.replace('.yaml', ''),
        before: marked.replace(mark, (_, struck) => struck ?? ''),
        after: marked.replace(mark, (_, _struck, inserted) => inserted ?? ''),
        human: tally(runs.map((words) => words.replace(/^- /, ''))),
      }
    }),
  )
}

/** Characters and runs of marked words. */
const tally = (runs) => ({
  characters: runs.reduce((sum, words) => sum + words.length, 0),
  runs: runs.length,
})

/** A Word file of one text, a paragraph a line. */
export async function wordOf(text) {
  const children = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new Paragraph(line.replace(/^- /, '')))
  return new Uint8Array(await Packer.toBuffer(new Document({sections: [{children}]})))
}

const parts =
  /<w:(ins|del|moveFrom|moveTo)[ >]|<\/w:(?:ins|del|moveFrom|moveTo)>|<(?:w:t|w:delText)(?: [^>]*)?>([^<]*)<|<\/w:p>/g
const signs = {ins: '+', moveTo: '+', del: '-', moveFrom: '-'}

const plain = (words) =>
  words.replace(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name) => ({lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"})[name],
  )

/** What is marked in a Word file: neighbours of one kind are one run. */
export function marksIn(docx) {
  const body = new TextDecoder().decode(unzipSync(docx)['word/document.xml'])
  const runs = []
  let sign = ''
  let open = false
  for (const [token, kind, words] of body.matchAll(parts)) {
    if (kind) sign = signs[kind]
    else if (token.startsWith('</w:p')) open = false
    else if (token.startsWith('</')) sign = ''
    else {
      const last = runs.at(-1)
      if (open && last?.sign === sign) last.words += plain(words)
      else runs.push({sign, words: plain(words)})
      open = true
    }
  }
  const said = runs.filter(({words}) => words !== '')
  const shown = said
    .map((run) => (run.sign === '' ? run.words : `[${run.sign}${run.words}${run.sign}]`))
    .join('')
  return {shown, ...tally(said.filter((run) => run.sign !== '').map(({words}) => words))}
}
