/**
 * Every character of CP932, by the table of the Encoding Standard: one byte or two. Control characters, and the
 * rows that are free for characters of one's own (U+E000 to U+E757), are none.
 */
export function cp932(): readonly string[] {
  const decoder = new TextDecoder('shift_jis')
  const characters = new Set<string>()
  const add = (...bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && !/[\p{Cc}\p{Co}\ufffd]/u.test(character)) characters.add(character)
  }
  for (let first = 0x20; first <= 0xff; first++) {
    add(first)
    for (let second = 0x40; second <= 0xfc; second++) add(first, second)
  }
  return [...characters]
}
