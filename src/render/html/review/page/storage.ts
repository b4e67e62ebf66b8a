import type {Desk} from './desk.ts'
import type {Opinion} from './record.ts'

/** What a browser keeps of a review, under both texts' digests: another text is another review. */
interface Kept {
  readonly reviewer: string
  readonly opinions: readonly (readonly [target: string, opinion: Opinion])[]
}

/** The name under which a review is kept. */
export const keyOf = ({data}: Desk): string => `hakusho-review:${data.before.digest}:${data.after.digest}`

/** Read what is kept; some browsers refuse, for files above all. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Whether something could be kept. */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Keep what was said. */
export function saveReview(desk: Desk): boolean {
  const kept: Kept = {reviewer: desk.reviewer.value, opinions: [...desk.opinions]}
  return keep(keyOf(desk), JSON.stringify(kept))
}

/** Take up what was said before. What cannot be read was not kept by this page. */
export function restoreReview(desk: Desk): void {
  const text = recall(keyOf(desk))
  if (text === undefined) return
  try {
    const {reviewer, opinions} = JSON.parse(text) as Kept
    desk.reviewer.value = reviewer
    desk.opinions.clear()
    for (const [target, opinion] of opinions) desk.opinions.set(target, opinion)
  } catch {
    desk.opinions.clear()
  }
}
