import type {Outcome} from '../../diagnostic/outcome.ts'
import {encoded, renderFormat, webPictures, writeWord} from '../render.ts'
import type {RedlineFormat} from './files.ts'
import type {Redline} from './redline.ts'

/** Make the bytes of one form of a redline. Each renderer is loaded only when it is asked for. */
export const renderRedline = (format: RedlineFormat, redline: Redline): Promise<Outcome<Uint8Array>> =>
  renderers[format](redline)

const renderers = {
  pdf: ({summed}) => renderFormat('pdf', summed),
  docx: ({forme, revisions}) => writeWord(forme, {locked: false, revisions}),
  html: writeReview,
} satisfies Readonly<Record<RedlineFormat, (redline: Redline) => Promise<Outcome<Uint8Array>>>>

async function writeReview({forme, digests, report, notes}: Redline): Promise<Outcome<Uint8Array>> {
  const {renderReview} = await import('../../render/html/review/render.ts')
  const {document: redline, theme} = forme
  return encoded(renderReview({redline, theme, report, digests, notes, pictures: await webPictures(forme)}))
}
