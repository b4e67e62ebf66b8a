import {nearest} from '../diagnostic/nearest.ts'
import {listed} from '../source/shape/say.ts'

/** A hint that names the id nearest to one that leads nowhere; where none is near, all of them up to ten. */
export function idHint(id: string, known: readonly string[]): string {
  const close = nearest(id, known)
  if (close !== undefined) return `write "${close}" if that is meant`
  if (known.length === 0) return 'there is none yet'
  if (known.length === 1) return `there is only ${listed(known)}`
  const shown = listed(known.slice(0, 10))
  return known.length > 10 ? `there are ${shown} and ${known.length - 10} more` : `there are ${shown}`
}
