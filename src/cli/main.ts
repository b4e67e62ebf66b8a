#!/usr/bin/env node
import {today} from '../world/clock.ts'
import {disk} from '../world/disk.ts'
import {diskOutput} from '../publish/output.ts'
import {spawnLike} from '../publish/copies/spawn.ts'
import {veraPdf} from '../publish/verify/run.ts'
import {run} from './program.ts'
import {terminal} from './terminal.ts'

// A reader that has seen enough closes the pipe: that is no fault, and what was asked for is done to its end. Any other
// end of a stream is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(1)
  })
}

const world = disk(process.cwd())
const validator = veraPdf({named: process.env.HAKUSHO_VERAPDF})
const surroundings = {
  world,
  output: diskOutput,
  validator,
  terminal: terminal(process),
  today,
  spawn: spawnLike(process),
}
process.exitCode = await run(process.argv.slice(2), surroundings)
