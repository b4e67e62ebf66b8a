import {words} from './words.mjs'

const splice = (text, at, length, inside) => text.slice(0, at) + inside + text.slice(at + length)

/** Where words begin: a piece that is put there changes what is said more often than one within a word. */
function place(text, random) {
  if (random.chance(0.3)) return random.int(text.length + 1)
  const starts = [...text.matchAll(/(?<=[\s:"'<>{}|=([-])./gu)].map(({index}) => index)
  return starts.length > 0 ? random.pick(starts) : random.int(text.length + 1)
}

const lineWays = {
  remove: (lines, at) => lines.splice(at, 1),
  repeat: (lines, at) => lines.splice(at, 0, lines[at]),
  swap: (lines, at, random) => {
    const other = random.int(lines.length)
    ;[lines[at], lines[other]] = [lines[other], lines[at]]
  },
  indent: (lines, at, random) => (lines[at] = ' '.repeat(1 + random.int(4)) + lines[at]),
  unindent: (lines, at) => (lines[at] = lines[at].replace(/^ {1,2}/, '')),
  tab: (lines, at) => (lines[at] = lines[at].replace(/^ */, '\t')),
  empty: (lines, at) => (lines[at] = lines[at].replace(/: .*/, ':')),
}

const ways = {
  insert: (text, random, kind) => splice(text, place(text, random), 0, random.pick(words[kind])),
  replace(text, random, kind) {
    const at = place(text, random)
    const length = /^[^\s<>{}"']*/.exec(text.slice(at))[0].length
    return splice(text, at, length, random.pick(words[kind]))
  },
  lines(text, random) {
    const lines = text.split('\n')
    lineWays[random.pick(Object.keys(lineWays))](lines, random.int(lines.length), random)
    return lines.join('\n')
  },
  paste(text, random) {
    const from = random.int(text.length + 1)
    return splice(text, place(text, random), 0, text.slice(from, from + random.int(80)))
  },
  many: (text, random, kind) =>
    splice(
      text,
      place(text, random),
      0,
      random.pick(words[kind]).repeat(2 + random.int(random.chance(0.1) ? 3000 : 30)),
    ),
  append: (text, random, kind) => `${text}${random.pick(words[kind])}\n`,
}

/** Change a text of a kind: pieces of its language in places where they mean something. */
export const mutateText = (text, random, kind) => ways[random.pick(Object.keys(ways))](text, random, kind)
