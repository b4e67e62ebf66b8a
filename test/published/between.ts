import {expect} from 'vitest'

/** Find paragraphs in a text, one behind the other; one that is missing fails. What stands between them. */
export function between(paragraphs: readonly string[], text: string): readonly string[] {
  const rests: string[] = []
  let from = 0
  for (const paragraph of paragraphs) {
    const at = text.indexOf(paragraph, from)
    expect(at, `“${paragraph.slice(0, 40)}” is missing, or stands elsewhere`).toBeGreaterThanOrEqual(0)
    if (at > from) rests.push(text.slice(from, at))
    from = at + paragraph.length
  }
  return from < text.length ? [...rests, text.slice(from)] : rests
}
