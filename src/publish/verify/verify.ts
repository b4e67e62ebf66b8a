import {sortDiagnostics, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Forme} from '../press.ts'
import {claimsOf} from './claims.ts'
import {idsOf} from './ids.ts'
import {locator, type Locate} from './place.ts'
import {flavours, readReport, type Flavour} from './report.ts'
import {unverified, type Validator} from './run.ts'
import {tellFailure} from './tell.ts'

/**
 * Hold a PDF against PDF/UA-1, and PDF/A-2a where it claims that: a diagnostic a rule that it breaks, or what kept it
 * from being verified. Nothing is found wrong only where every one of them was tried.
 */
export async function verify(
  pdf: Uint8Array,
  forme: Pick<Forme, 'document' | 'pages'>,
  validate: Validator,
): Promise<readonly Diagnostic[]> {
  const locate = locator(forme, idsOf(pdf))
  const wanted = claimsOf(pdf)
  const found = await Promise.all(wanted.map((flavour) => verifyOne(pdf, flavour, locate, validate)))
  return sortDiagnostics(found.flat())
}

async function verifyOne(
  pdf: Uint8Array,
  flavour: Flavour,
  locate: Locate,
  validate: Validator,
): Promise<readonly Diagnostic[]> {
  const said = await validate(pdf, flavour)
  if (!said.ok) return said.diagnostics
  const report = readReport(said.value)
  if ('unread' in report)
    return [unverified(`veraPDF could not tell whether the PDF is ${flavours[flavour]}: ${report.unread}`)]
  return report.failures.map((failure) => tellFailure(flavour, failure, locate))
}
