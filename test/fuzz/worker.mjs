// A process that tries cases one after the other, so that the parent can end it where one hangs or takes all memory.
import {attempt} from './attempt.mjs'
import {bases} from './bases.mjs'
import {makeCase} from './cases.mjs'

const seed = Number(process.argv[2])
const all = bases(process.argv[3] === 'true')

process.on('message', async ({number, files}) => {
  const made = files
    ? new Map(Object.entries(files).map(([path, base64]) => [path, Buffer.from(base64, 'base64')]))
    : makeCase(all, seed, number).files
  const result = await attempt(made, files !== undefined || number % 12 === 0).catch((error) => ({
    codes: [],
    built: false,
    findings: [
      {kind: 'exception', what: error instanceof Error ? (error.stack ?? error.message) : String(error)},
    ],
  }))
  process.send({number, ...result, rss: process.memoryUsage.rss()})
})
process.send({ready: true, rss: process.memoryUsage.rss()})
