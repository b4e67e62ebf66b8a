/** What a PDF can be verified to be, by veraPDF's names. */
export const flavours = {ua1: 'PDF/UA-1', '2a': 'PDF/A-2a'} as const

/** A standard of PDF, by veraPDF's name for it. */
export type Flavour = keyof typeof flavours

/** One place where a rule does not hold. */
export interface Check {
  /** The way from the root of veraPDF's model, with object numbers: `root/document[0]/pages[1](13 0 obj PDPage)`. */
  readonly context: string
  /** What is wrong there; empty where veraPDF does not say. */
  readonly message: string
}

/** A rule that does not hold. */
export interface Failure {
  /** The standard and its clause: `ISO 14289-1:2014`, `7.3`. */
  readonly specification: string
  readonly clause: string
  /** What the rule asks for. */
  readonly description: string
  /** How often it does not hold; veraPDF shows the first of very many. */
  readonly count: number
  readonly checks: readonly Check[]
}

/** What veraPDF found; or what kept it from finding anything. */
export type Report = {readonly failures: readonly Failure[]} | {readonly unread: string}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const listOf = (value: unknown, name: string): readonly unknown[] => {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

const textOf = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

function failureOf(rule: unknown): Failure {
  const checks = listOf(rule, 'checks').map((check) => ({
    context: textOf(check, 'context'),
    message: textOf(check, 'errorMessage'),
  }))
  const count = field(rule, 'failedChecks')
  return {
    specification: textOf(rule, 'specification'),
    clause: textOf(rule, 'clause'),
    description: textOf(rule, 'description'),
    count: typeof count === 'number' ? count : checks.length,
    checks,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Read a report of veraPDF 1.20 or later (`--format json`) on one file; before 1.26 a job has one result, not a list. */
export function readReport(text: string): Report {
  const [job] = listOf(field(parse(text), 'report'), 'jobs')
  const exception = textOf(field(job, 'taskException'), 'exceptionMessage')
  if (exception !== '') return {unread: exception}
  const [result] = [field(job, 'validationResult')].flat()
  const compliant = field(result, 'compliant')
  const failures = listOf(field(result, 'details'), 'ruleSummaries')
    .filter((rule) => textOf(rule, 'status') === 'failed')
    .map(failureOf)
  if (compliant !== (failures.length === 0)) return {unread: 'its report says nothing of the file'}
  return {failures}
}
