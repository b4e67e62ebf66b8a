// Render the tree that stands on the standard input with the built package, and print the digest of the Word file.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {deserialize} from 'node:v8'
import {renderDocx} from '../../../dist/render/docx/render.js'

const {sample, theme, pages, png} = deserialize(readFileSync(0))
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="150pt" viewBox="0 0 300 150"><rect width="300" height="150" fill="#1f3864"/></svg>'
const outcome = await renderDocx(sample, theme, pages, ({picture}) =>
  picture.kind === 'matrix'
    ? {width: 300, height: 150, format: 'png', bytes: png, svg}
    : {width: 72, height: 36, format: 'png', bytes: png},
)
process.stdout.write(createHash('sha256').update(outcome.value).digest('hex'))
