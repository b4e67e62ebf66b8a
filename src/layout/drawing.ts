import type {Points} from '../theme/model.ts'
import type {BoxPiece, LinePiece} from './pages.ts'

/** A figure drawn from data: boxes and lines of text, from its own top left corner, for any format to take. */
export interface Drawing {
  readonly width: Points
  readonly height: Points
  readonly pieces: readonly (BoxPiece | LinePiece)[]
}
