#!/usr/bin/env node
// Stands for veraPDF: ends as the environment says, and only with a PDF on its standard input and the words it knows.
import {readFileSync} from 'node:fs'

const [mode, report] = (process.env.FAKE_VERAPDF ?? 'passes').split(':')
const words = process.argv.slice(2).join(' ')
const known = /^--flavour (ua1|2a) --format json --maxfailuresdisplayed 1000$/

const ends = {
  passes() {
    const validationResult = [{details: {ruleSummaries: []}, jobEndStatus: 'normal', compliant: true}]
    console.log(JSON.stringify({report: {jobs: [{validationResult}]}}))
  },
  reports() {
    process.stdout.write(readFileSync(new URL(`${report}.json`, import.meta.url)))
    process.exitCode = 1
  },
  crashes() {
    console.error('\nException in thread "main" java.lang.OutOfMemoryError: Java heap space.')
    console.error('\tat org.verapdf.Main')
    process.exitCode = 134
  },
  babbles() {
    console.log('Usage: veraPDF [options] FILES')
  },
  'breaks-off'() {
    process.stdout.write('{"report": {"jobs": [')
  },
  hangs() {
    setInterval(() => {}, 1000)
  },
}

// The crash comes before the PDF is read, so that the pipe is closed on the writer.
if (mode === 'crashes') ends.crashes()
else {
  const pdf = readFileSync(0)
  if (!known.test(words) || pdf.subarray(0, 5).toString() !== '%PDF-') process.exitCode = 2
  else ends[mode]()
}
