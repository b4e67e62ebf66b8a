/**
 * What a word may look like by its characters alone, tried in this order at each place: these are never cut, whatever
 * a dictionary or a model says. A Latin word takes the marks that join it (`ISO/IEC`, `27002:2022`, `t-0001`,
 * `security@example.com`), a number its separators, in either width.
 */
const shapes = [
  /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+(?:[.,:/@+_&?=#%~-]+[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+|[．，：／－][Ａ-Ｚａ-ｚ０-９]+)*/u,
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+/u,
  /[ァ-ヺヽヾｦ-ﾟ][ァ-ヺー-ヾｦ-ﾟ]*/u,
  /[〇一二三四五六七八九十百千万億]+つ/u,
  /[ \t\n\u3000]+/u,
  /[\p{P}\p{S}]/u,
]

const atPlace = new RegExp(`(?:${shapes.map(({source}) => source).join('|')})`, 'uy')

/** Where the word of a fixed shape that starts at `from` ends; `from` itself where none starts there. */
export function endOfShape(text: string, from: number): number {
  atPlace.lastIndex = from
  return atPlace.test(text) ? atPlace.lastIndex : from
}

const joined = /^(?:[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{2}|[ァ-ヺー-ヾｦ-ﾟ]{2})$/u

/** Whether a cut between these two characters would fall within a word by its characters alone. */
export const isJoined = (left: string, right: string): boolean => joined.test(left + right)
