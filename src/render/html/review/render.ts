import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import type {Report} from '../../../compare/report/report.ts'
import {settle, type Outcome} from '../../../diagnostic/outcome.ts'
import {titleText} from '../../../document/facts.ts'
import type {Document} from '../../../document/nodes.ts'
import type {Theme} from '../../../theme/model.ts'
import {refusedLinks} from '../address.ts'
import {lines, newline, type Context} from '../context.ts'
import type {Pictures} from '../picture.ts'
import {languagesOf} from '../render.ts'
import {wordsOf} from '../words.ts'
import {body} from './body.ts'
import type {PageData} from './data.ts'
import {head} from './head.ts'
import {printText} from './print.ts'
import {figuresIn, namesOf, nameIn, targetsOf, type Proof} from './proof.ts'
import {pageScript} from './script.ts'
import {sheet} from './style/sheet.ts'
import {styleApart} from './styles-apart.ts'
import {reviewWordsOf} from './words.ts'

/** What a review is made of. */
export interface ReviewInput {
  /** Both editions in one, marked and numbered. */
  readonly redline: Document
  readonly theme: Theme
  readonly report: Report
  /** SHA-256 of both texts, as they are frozen. */
  readonly digests: {readonly before: string; readonly after: string}
  /** What the history says of each target; of a variable as `{name}`. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly pictures: Pictures
}

function contextOf(redline: Document, pictures: Pictures): Context {
  const words = wordsOf(redline.language)
  const languages = new Map(languagesOf(redline.children))
  const here = {within: '', names: [], cell: undefined, marked: undefined}
  const print: Context['print'] = () => newline
  return {document: redline, folios: new Map(), languages, pictures, words, ...here, print}
}

function proofOf({redline, report, notes, pictures}: ReviewInput): Proof {
  const words = reviewWordsOf(redline.language)
  const changes = new Map(report.changes.map((change) => [change.target, change]))
  const figures = figuresIn(redline, changes)
  const bare: Proof = {
    redline,
    report,
    notes,
    words,
    changes,
    figures,
    context: contextOf(redline, pictures),
    echoes: new Map(report.echoes.map((echo) => [echo.target, echo])),
    order: new Map(targetsOf(report).map((target, at) => [target, at])),
    names: namesOf(redline),
  }
  const print = printText({apart: figures, name: (target) => nameIn(bare, target), words})
  return {...bare, context: {...bare.context, print}}
}

function dataOf({report, digests}: ReviewInput, {words}: Proof): PageData {
  const {before, after} = report
  return {
    whitepaper: after.whitepaper,
    before: {edition: before.edition, digest: digests.before},
    after: {edition: after.edition, digest: digests.after},
    labels: {before: `${words.from} ${before.label}`, after: `${words.to} ${after.label}`},
    targets: targetsOf(report),
    says: words.says,
  }
}

/**
 * Render the review of a revision as one HTML file that asks for nothing from outside itself. Its script is known by its
 * hash; without it the changes can be read. What reviewers say leaves the page as the record that a release takes.
 *
 * A link to an address that no page may lead to is an error.
 */
export function renderReview(input: ReviewInput): Outcome<string> {
  const {redline, report, theme} = input
  const proof = proofOf(input)
  const script = `\n${pageScript()}`
  const {page, css} = styleApart(body(proof, dataOf(input, proof), script))
  const style = `\n${sheet(theme, proof.words)}\n${css}\n`
  const title = proof.words.page(titleText(redline), report.before.label, report.after.label)
  const html = h('html', {lang: redline.language}, lines([head({title, style, script}), page]))
  const text = toHtml([{type: 'doctype'}, newline, html, newline], {allowDangerousHtml: true})
  return settle(text, refusedLinks(redline))
}
