import type {Outcome} from '../../diagnostic/outcome.ts'
import {renderFormat, writeWord} from '../render.ts'
import type {RedlineFormat} from './files.ts'
import type {Redline} from './redline.ts'

/** Make the bytes of one form of a redline. Each renderer is loaded only when it is asked for. */
export const renderRedline = (format: RedlineFormat, redline: Redline): Promise<Outcome<Uint8Array>> =>
  renderers[format](redline)

const renderers = {
  pdf: ({summed}) => renderFormat('pdf', summed),
  docx: ({forme, revisions}) => writeWord(forme, {locked: false, revisions}),
  html: ({forme}) => renderFormat('html', forme),
} satisfies Readonly<Record<RedlineFormat, (redline: Redline) => Promise<Outcome<Uint8Array>>>>
