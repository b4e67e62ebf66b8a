#!/usr/bin/env node
import {disk} from '../world/disk.ts'
import {diskOutput} from '../publish/output.ts'
import {run} from './program.ts'
import {terminal} from './terminal.ts'

const world = disk(process.cwd())
process.exitCode = await run(process.argv.slice(2), {world, output: diskOutput, terminal: terminal(process)})
