import {parse, stringify} from 'yaml'
import {words} from './words.mjs'

const values = [
  null,
  true,
  0,
  -1,
  5.1,
  1e21,
  NaN,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  {a: null},
  '5.10',
  'purpose',
  '5.1',
  '__proto__',
  '{product}',
  '2022-03-18',
  'あ'.repeat(3000),
  Array(300).fill('x'),
]

/** Every place of a value: what holds it, and under which key. */
function places(value, found = []) {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push([value, key])
    places(value[key], found)
  }
  return found
}

const nest = (value, depth) => Array.from({length: depth}).reduce((inner) => [inner], value)

const ways = {
  replace: ([holder, key], random) => (holder[key] = structuredClone(random.pick(values))),
  word: ([holder, key], random) => (holder[key] = random.pick(words.markdown)),
  remove: ([holder, key]) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  rename([holder, key], random) {
    if (Array.isArray(holder)) return
    const value = holder[key]
    delete holder[key]
    holder[random.pick([`${key}s`, key.toUpperCase(), 'title', 'body', 'kind', 'x', 'コード'])] = value
  },
  repeat([holder, key], random) {
    if (Array.isArray(holder)) holder.splice(0, 0, ...Array(random.chance(0.1) ? 200 : 2).fill(holder[key]))
  },
  swap(place, random, all) {
    const [[holder, key], [other, otherKey]] = [place, random.pick(all)]
    const [first, second] = [structuredClone(holder[key]), structuredClone(other[otherKey])]
    holder[key] = second
    if (otherKey in other) other[otherKey] = first
  },
  nest: ([holder, key], random) => (holder[key] = nest(holder[key], random.pick([1, 3, 90, 150]))),
  extend: ([holder, key], random) => {
    if (typeof holder[key] === 'string') holder[key] += random.pick(words.markdown)
  },
}

/** Change what a YAML file says, so that it stays YAML. */
export function mutateYaml(text, random) {
  let value
  try {
    value = parse(text, {logLevel: 'silent'})
  } catch {
    return text
  }
  const all = places(value)
  if (all.length === 0) return text
  ways[random.pick(Object.keys(ways))](random.pick(all), random, all)
  try {
    return stringify(value, {lineWidth: random.pick([0, 40]), aliasDuplicateObjects: random.chance(0.5)})
  } catch {
    return text
  }
}
