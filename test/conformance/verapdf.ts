import {spawnSync} from 'node:child_process'
import {join} from 'node:path'

const jar = join(import.meta.dirname, 'verapdf', 'cli-1.30.2.jar')

/** The profiles of veraPDF that our files are held against: PDF/UA-1 and PDF/A-2a. */
export const flavours = ['ua1', '2a'] as const

/** What veraPDF found in a file: how many checks it made, and what failed, a rule a line. */
export interface Verdict {
  readonly file: string
  readonly checks: number
  readonly failed: readonly string[]
}

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: {readonly name: string}
      readonly validationResult?: readonly {
        readonly details: {
          readonly passedChecks: number
          readonly failedChecks: number
          readonly ruleSummaries: readonly {
            readonly clause: string
            readonly testNumber: number
            readonly failedChecks: number
            readonly description: string
          }[]
        }
      }[]
    }[]
  }
}

/** Hold files against a profile, all by one machine of Java. A file that veraPDF cannot read fails. */
export function validate(flavour: (typeof flavours)[number], files: readonly string[]): readonly Verdict[] {
  const words = ['-jar', jar, '--flavour', flavour, '--format', 'json', ...files]
  const {error, status, stdout, stderr} = spawnSync('java', words, {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64_000_000,
  })
  if (error) throw new Error(`java did not run: ${error.message}`)
  // It ends with 1 where a file does not comply; what is wrong stands in its report.
  if (status !== 0 && status !== 1) throw new Error(`veraPDF: exit code ${status}\n${stderr}`)
  const {report} = JSON.parse(stdout) as Report
  return report.jobs.map(({itemDetails, validationResult = []}) => {
    const [result] = validationResult
    if (!result) return {file: itemDetails.name, checks: 0, failed: ['veraPDF could not read it']}
    const {passedChecks, failedChecks, ruleSummaries} = result.details
    return {
      file: itemDetails.name,
      checks: passedChecks + failedChecks,
      failed: ruleSummaries.map(
        (rule) => `${rule.clause}-${rule.testNumber} ×${rule.failedChecks}: ${rule.description}`,
      ),
    }
  })
}
