import {fork} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** What one case may take: seconds and bytes beyond what the process has from the start. */
const limits = {milliseconds: 10_000, bytes: 1024 ** 3}

/** Memory after which a process is begun anew though all is well, and how many cases it may try. */
const tired = {bytes: 700 * 1024 ** 2, cases: 1000}

/** The memory of a process in bytes, where the system tells it (Linux, proc(5)). */
function memoryOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}

/** Try cases in a process of its own until `next` gives none; each result goes to `done`. */
export function member({seed, quick}, next, done) {
  return new Promise((ended) => {
    let child
    let current
    let tried = 0
    let base = 0
    let watch
    const finish = (result) => {
      clearInterval(watch)
      const task = current
      current = undefined
      done(task, result)
    }
    const stop = (kind, what) => {
      const old = child
      child = undefined
      old.removeAllListeners()
      old.kill('SIGKILL')
      if (current) finish({codes: [], built: false, findings: [{kind, what}]})
      start()
    }
    const give = () => {
      current = next()
      if (!current) {
        child.removeAllListeners()
        child.disconnect()
        return ended()
      }
      tried += 1
      const begin = performance.now()
      watch = setInterval(() => {
        if (performance.now() - begin > limits.milliseconds)
          stop('hang', `more than ${limits.milliseconds / 1000} s`)
        else if (memoryOf(child.pid) - base > limits.bytes) stop('memory', 'more than 1 GB')
      }, 200)
      child.send(current)
    }
    const start = () => {
      tried = 0
      child = fork(join(import.meta.dirname, 'worker.mjs'), [String(seed), String(quick)], {
        execArgv: ['--max-old-space-size=1024'],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      let told = ''
      child.stderr.on('data', (data) => (told = (told + data).slice(-4000)))
      child.on('exit', (code, signal) => {
        if (!current) throw new Error(`a process cannot begin: ${told}`)
        stop('exit', `the process ended (${signal ?? code}): ${told.slice(0, 1500)}`)
      })
      child.on('message', (message) => {
        if (message.ready) base = message.rss
        else finish(message)
        if (message.rss > tired.bytes || tried >= tired.cases) stop()
        else give()
      })
    }
    start()
  })
}
